/// <summary>The recurrent network of chapter 0.</summary>
public static class RecurrentStep
{
    /// <summary>The state after one more word x; vectors (d), matrices (d, d).</summary>
    public static Tensor Next(Tensor h, Tensor x, Tensor W, Tensor U) => (matmul(W, h) + matmul(U, x)).tanh();
}
