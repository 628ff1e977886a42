// What a chapter says on the screen, as plain calls: Step("…"), Show("name", tensor), Check("…", holds).
#load "page.csx"

using TorchSharp;

void Chapter(string title, string question, string seed) => Page.Chapter(title, question, seed);

void Step(string title) => Page.Step(title);

void Show(string name, torch.Tensor tensor) => Page.Show(name, tensor);

void Show(string name, object value) => Page.Show(name, value);

void Note(string sentence) => Page.Note(sentence);

void Check(string statement, bool holds) => Page.Check(statement, holds);
