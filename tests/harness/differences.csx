/// <summary>Numerical derivatives: df/dx ≈ (f(x + h) - f(x - h)) / 2h, in float64.</summary>
public static class Differences
{
    /// <summary>The derivative of a number with respect to every element of a contiguous leaf.</summary>
    public static double[] Of(torch.Tensor leaf, Func<double> number, double step = 1e-6)
    {
        var flat = leaf.detach().view(-1); // shares the leaf's memory
        var slopes = new double[flat.numel()];
        for (var i = 0; i < slopes.Length; i++)
        {
            var here = flat[i].item<double>();
            double At(double x)
            {
                flat[i] = x;
                return number();
            }
            slopes[i] = (At(here + step) - At(here - step)) / (2 * step);
            flat[i] = here;
        }
        return slopes;
    }
}
