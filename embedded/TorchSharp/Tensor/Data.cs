namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The elements, which must be of the asked type, for reading and writing in place.</summary>
        public TensorAccessor<T> data<T>() where T : unmanaged
        {
            ElementTypes.Require<T>(dtype);
            return new TensorAccessor<T>(Impl);
        }

        /// <summary>The memory of a contiguous tensor.</summary>
        public Span<byte> bytes
        {
            get => Impl.IsContiguous ? Impl.Storage.Bytes.AsSpan((int)Impl.Offset * dtype.Size(),
                Impl.Count * dtype.Size())
                : throw new InvalidOperationException("only the bytes of a contiguous tensor can be accessed");
            set
            {
                if (value.Length > bytes.Length)
                    throw new ArgumentException(
                        $"{value.Length} bytes do not fit into the {bytes.Length} of the tensor");
                value.CopyTo(bytes);
                Impl.Storage.Version++;
            }
        }

        /// <summary>The element at a row-by-row position of the memory.</summary>
        public float ReadCpuSingle(long i) => data<float>().ToArray()[i];
        public double ReadCpuDouble(long i) => data<double>().ToArray()[i];
        public float ReadCpuBFloat16(long i) => dtype == ScalarType.BFloat16 ? to_type(ScalarType.Float32).data<float>()[i]
            : throw new ArgumentException($"BFloat16 is not compatible with {dtype}");
        public long ReadCpuInt64(long i) => data<long>().ToArray()[i];
        public int ReadCpuInt32(long i) => data<int>().ToArray()[i];
        public bool ReadCpuBool(long i) => data<bool>().ToArray()[i];
    }
}
