// Exercise: the feed-forward network
//
// Each token by itself: up to the wide layer, GELU, and down again. nn.functional.gelu(x) is GELU.
// x is (T, d). The weights are those of Linear layers, (d_out, d_in): up is (hidden, d), down is (d, hidden).
// Their biases are (hidden) and (d).

#load "../../../study/exercise.csx"

Tensor FedForward(Tensor x, Tensor up, Tensor upBias, Tensor down, Tensor downBias)      // -> (T, d)
{
    throw new NotImplementedException();
}

Answer(FedForward);
