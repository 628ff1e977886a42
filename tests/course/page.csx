// A page with every kind of line; tests/course/printing_test.csx compares its output.
#load "../../lib/packages.csx"
#load "../../lib/chapters/chapter.csx"

using TorchSharp;

Chapter("1 Simple", "How does a token look at the others?", seed: "123");
Step("Scores");
Show("scores", torch.tensor(new[] { 0.9544f, 1.495f }));
Show("total", torch.tensor(2.5f));
Step("Shapes");
Show("shape", torch.zeros(2, 3).shape);
Show("d_k", 2);
Show("ratio", 0.5);
Show("share", 0.1f);
Show("contiguous", true);
Show("token", "journey");
Note(string.Join(' ', Enumerable.Repeat("attention", 20)));
Check("two is three", false);
Check("rows sum to 1", true);
