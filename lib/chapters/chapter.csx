// The output of a chapter as plain calls: Step("…"), Show("name", tensor), Check("…", holds).
#load "../printing/page.csx"
#load "../training/one_thread.csx"

using TorchSharp;

void Chapter(string title, string question, string seed)
{
    new OneThread(); // to the chapter's end
    Page.Chapter(title, question, seed);
}

void Step(string title) => Page.Step(title);

void Show(string name, torch.Tensor tensor) => Page.Show(name, tensor);

// One overload for each type that would otherwise be converted: numbers and arrays convert to tensors implicitly.
void Show(string name, long value) => Page.ShowValue(name, value);

void Show(string name, float value) => Page.ShowValue(name, value);

void Show(string name, double value) => Page.ShowValue(name, value);

void Show(string name, bool value) => Page.ShowValue(name, value);

void Show(string name, long[] shape) => Page.ShowValue(name, shape);

void Show(string name, string value) => Page.ShowValue(name, value);

void Note(string sentence) => Page.Note(sentence);

void Check(string statement, bool holds) => Page.Check(statement, holds);

// A sentence with numbers in it, with a decimal point in every culture.
string Text(FormattableString sentence) => FormattableString.Invariant(sentence);
