// Exercise: windows of a text
//
// text is (N), whole numbers, one for each character. starts is (b): where the windows begin. Each is T long.
// Return both in one tensor, (2, b, T): first the windows, then the right answers, the token that follows each.
// A number of starts is starts[i].item<long>(); a piece of the text is text[from..to], with from and to of type int.

#load "../../../study/exercise.csx"

Tensor WindowsAndAnswers(Tensor text, Tensor starts, long T)         // (N), (b), T -> (2, b, T)
{
    throw new NotImplementedException();
}

Answer(WindowsAndAnswers);
