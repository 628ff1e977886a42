// Exercise: repair the loop
//
// Simplified self-attention again, word by word in a loop. Each line of the loop is right.
// And yet only the first row of the result is right.
// Find the mistake and repair it. Try to find it before you run the check.

#load "../../../study/exercise.csx"

Tensor RepairedContexts(Tensor inputs)                // (T, d)
{
    var contexts = inputs;                            // (T, d)
    for (var i = 0; i < inputs.shape[0]; i++)
    {
        var scores = matmul(inputs, inputs[i]);       // (T, d) x (d) -> (T)
        var weights = softmax(scores, dim: 0);        // (T)
        contexts[i] = matmul(weights, inputs);        // (T) x (T, d) -> (d)
    }
    return contexts;
}

Answer(RepairedContexts);
