#nullable disable annotations
namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>A row of zeros with a one for each class number: (...) to (..., classes).</summary>
            public static Tensor one_hot(Tensor x, long num_classes = -1)
            {
                if (x.dtype != ScalarType.Int64)
                    throw new ArgumentException("OneHot input tensor must have elements of type Int64");
                if (x.Impl.Count == 0 && num_classes <= 0)
                    throw Fault.Of("Can not infer total number of classes from empty tensor.");
                if (x.Impl.Count > 0 && (long)x.min() < 0)
                    throw Fault.Of("Class values must be non-negative.");
                var classes = num_classes == -1 ? (long)x.max() + 1 : num_classes;
                if (x.Impl.Count > 0 && (long)x.max() >= classes)
                    throw Fault.Of("Class values must be smaller than num_classes.");
                return x.unsqueeze(-1).eq(arange(classes)).InType(ScalarType.Int64);
            }
        }
    }
}
