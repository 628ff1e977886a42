namespace TorchSharp;

public static partial class torch
{
    /// <summary>A tensor of rank 0.</summary>
    public static Tensor tensor(bool scalar, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false) =>
        FromFlat([scalar], [], dtype, requires_grad, null);
    /// <summary>A tensor of rank 0.</summary>
    public static Tensor tensor(byte scalar, Device? device = null, bool requires_grad = false) =>
        FromFlat([scalar], [], null, requires_grad, null);
    /// <summary>A tensor of rank 0.</summary>
    public static Tensor tensor(double scalar, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false) =>
        FromFlat([scalar], [], dtype, requires_grad, null);
    /// <summary>A tensor of rank 0.</summary>
    public static Tensor tensor(short scalar, Device? device = null, bool requires_grad = false) =>
        FromFlat([scalar], [], null, requires_grad, null);
    /// <summary>A tensor of rank 0.</summary>
    public static Tensor tensor(int scalar, Device? device = null, bool requires_grad = false) =>
        FromFlat([scalar], [], null, requires_grad, null);
    /// <summary>A tensor of rank 0.</summary>
    public static Tensor tensor(long scalar, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false) =>
        FromFlat([scalar], [], dtype, requires_grad, null);
    /// <summary>A tensor of rank 0.</summary>
    public static Tensor tensor(sbyte scalar, Device? device = null, bool requires_grad = false) =>
        FromFlat([scalar], [], null, requires_grad, null);
    /// <summary>A tensor of rank 0.</summary>
    public static Tensor tensor(float scalar, Device? device = null, bool requires_grad = false) =>
        FromFlat([scalar], [], null, requires_grad, null);
}
