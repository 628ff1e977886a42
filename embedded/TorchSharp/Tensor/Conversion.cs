namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The elements in another type: a handle of this tensor if it has that type and no copy is asked for.
        /// This handle is disposed afterwards on request.</summary>
        public Tensor to_type(ScalarType type, bool copy = false, bool disposeAfter = false, bool non_blocking = false)
        {
            var converted = type != dtype ? InType(type) : copy ? clone() : alias();
            if (disposeAfter)
                Dispose();
            return converted;
        }

        /// <summary>The elements in another type; this tensor itself if it has that type.</summary>
        internal Tensor InType(ScalarType type)
        {
            if (type == dtype)
                return this;
            var converted = new Tensor(Apply.As(this, type));
            if (type.IsFloating())
                converted.From(this, static g => g);
            return converted;
        }

        /// <summary>The elements in another type.</summary>
        public Tensor to(ScalarType type, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            to_type(type, copy, disposeAfter, non_blocking);

        /// <summary>The elements on a device, of which there is one.</summary>
        public Tensor to(Device device, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            to_type(dtype, copy, disposeAfter, non_blocking);

        /// <summary>The elements in another type on a device, of which there is one.</summary>
        public Tensor to(ScalarType type, Device device, bool copy = false, bool disposeAfter = false,
            bool non_blocking = false) => to_type(type, copy, disposeAfter, non_blocking);

        /// <summary>The elements in the type of another tensor.</summary>
        public Tensor to(Tensor other, bool non_blocking = false) => to_type(other.dtype);

        /// <summary>The elements in another type.</summary>
        public Tensor type(ScalarType dtype) => to_type(dtype);

        /// <summary>The elements in the type of another tensor.</summary>
        public Tensor type_as(Tensor tensor) => to_type(tensor.dtype);

        /// <summary>A handle of this tensor, whose elements are on the processor.</summary>
        public Tensor cpu() => alias();

        /// <summary>The elements as 32-bit floats.</summary>
        public Tensor @float() => to_type(ScalarType.Float32);
        /// <summary>The elements as 64-bit floats.</summary>
        public Tensor @double() => to_type(ScalarType.Float64);
        /// <summary>The elements as 16-bit floats.</summary>
        public Tensor half() => to_type(ScalarType.Float16);
        /// <summary>The elements as 16-bit brain floats.</summary>
        public Tensor bfloat16() => to_type(ScalarType.BFloat16);
        /// <summary>The elements as 64-bit integers.</summary>
        public Tensor @long() => to_type(ScalarType.Int64);
        /// <summary>The elements as 32-bit integers.</summary>
        public Tensor @int() => to_type(ScalarType.Int32);
        /// <summary>The elements as 16-bit integers.</summary>
        public Tensor @short() => to_type(ScalarType.Int16);
        /// <summary>The elements as signed bytes.</summary>
        public Tensor @char() => to_type(ScalarType.Int8);
        /// <summary>The elements as bytes.</summary>
        public Tensor @byte() => to_type(ScalarType.Byte);
        /// <summary>Whether the elements are not 0.</summary>
        public Tensor @bool() => to_type(ScalarType.Bool);

        /// <summary>A tensor of rank 0 and of this type; the number must fit into it.</summary>
        internal Tensor OneOf(Scalar value)
        {
            value.RequireFits(dtype);
            return new Tensor(TensorImpl.Uninitialized([], dtype), inScope: false).FillRaw(value);
        }

        /// <summary>Writes a number over all elements, unrecorded; it wraps where it does not fit.</summary>
        internal Tensor FillRaw(Scalar value)
        {
            switch (dtype)
            {
                case ScalarType.Float32: FillRaw((float)value.AsDouble); break;
                case ScalarType.Float64: FillRaw(value.AsDouble); break;
                case ScalarType.Int64: FillRaw(value.AsLong); break;
                case ScalarType.Int32: FillRaw((int)value.AsLong); break;
                case ScalarType.Int16: FillRaw((short)value.AsLong); break;
                case ScalarType.Float16: FillRaw(Float16Format.Narrow((float)value.AsDouble)); break;
                case ScalarType.BFloat16: FillRaw(BFloat16Format.Narrow((float)value.AsDouble)); break;
                case ScalarType.Bool: FillRaw(value.IsZero ? (byte)0 : (byte)1); break;
                default: FillRaw((byte)value.AsLong); break;
            }
            return this;
        }

        void FillRaw<T>(T value) where T : struct
        {
            if (Impl.IsContiguous)
            {
                Impl.Flat<T>().Fill(value);
                return;
            }
            var one = TensorImpl.Uninitialized([], dtype);
            one.Flat<T>()[0] = value;
            Copying.Into(Impl, one);
        }

        /// <summary>The only element, as the type it has.</summary>
        public T item<T>() where T : unmanaged
        {
            if (Impl.Count != 1)
                throw new ArgumentException("Number of elements in the tensor must be 1");
            ElementTypes.Require<T>(dtype);
            return Impl.Span<T>()[0];
        }

        Scalar Only()
        {
            if (Impl.Count != 1)
                throw Fault.Of($"a Tensor with {Impl.Count} elements cannot be converted to Scalar");
            return Element(0);
        }

        /// <summary>The element at a place in the view's memory.</summary>
        internal Scalar Element(int at) => dtype switch
        {
            ScalarType.Float32 => Impl.Span<float>()[at],
            ScalarType.Float64 => Impl.Span<double>()[at],
            ScalarType.Int64 => Impl.Span<long>()[at],
            ScalarType.Int32 => Impl.Span<int>()[at],
            ScalarType.Int16 => Impl.Span<short>()[at],
            ScalarType.Int8 => Impl.Span<sbyte>()[at],
            ScalarType.Float16 => (double)Float16Format.Wide(Impl.Span<ushort>()[at]),
            ScalarType.BFloat16 => (double)BFloat16Format.Wide(Impl.Span<ushort>()[at]),
            ScalarType.Bool => Impl.Span<byte>()[at] != 0,
            _ => Impl.Span<byte>()[at],
        };

        /// <summary>The only element, as a number.</summary>
        public Scalar ToScalar() => dtype.IsFloating() ? Only().AsDouble : dtype == ScalarType.Bool ? Only() : Only().AsLong;

        /// <summary>The only element, converted.</summary>
        public static explicit operator float(Tensor value) => (float)value.Only().AsDouble;
        public static explicit operator double(Tensor value) => value.Only().AsDouble;
        public static explicit operator sbyte(Tensor value) => (sbyte)value.Only().AsLong;
        public static explicit operator byte(Tensor value) => (byte)value.Only().AsLong;
        public static explicit operator short(Tensor value) => (short)value.Only().AsLong;
        public static explicit operator int(Tensor value) => (int)value.Only().AsLong;
        public static explicit operator long(Tensor value) => value.Only().AsLong;
        /// <summary>Whether the only element is not 0.</summary>
        public static explicit operator bool(Tensor value) => !value.Only().IsZero;

        /// <summary>Whether the only element is not 0.</summary>
        public bool is_nonzero() => Impl.Count == 1 ? !Only().IsZero
            : throw new InvalidOperationException("is_nonzero() called on non-singleton tensor");

        /// <summary>A tensor of rank 0.</summary>
        public static implicit operator Tensor(byte value) => torch.tensor(value);
        public static implicit operator Tensor(sbyte value) => torch.tensor(value);
        public static implicit operator Tensor(short value) => torch.tensor(value);
        public static implicit operator Tensor(int value) => torch.tensor(value);
        public static implicit operator Tensor(long value) => torch.tensor(value);
        public static implicit operator Tensor(float value) => torch.tensor(value);
        public static implicit operator Tensor(double value) => torch.tensor(value);
        public static implicit operator Tensor(bool value) => torch.tensor(value);
        public static implicit operator Tensor(Scalar scalar) =>
            new Tensor(TensorImpl.Uninitialized([], scalar.Type)).FillRaw(scalar);
        /// <summary>A tensor of rank 1.</summary>
        public static implicit operator Tensor(byte[] value) => torch.tensor(value);
        public static implicit operator Tensor(sbyte[] value) => torch.tensor(value);
        public static implicit operator Tensor(short[] value) => torch.tensor(value);
        public static implicit operator Tensor(int[] value) => torch.tensor(value);
        public static implicit operator Tensor(long[] value) => torch.tensor(value);
        public static implicit operator Tensor(float[] value) => torch.tensor(value);
        public static implicit operator Tensor(double[] value) => torch.tensor(value);
        public static implicit operator Tensor(bool[] value) => torch.tensor(value);
    }

    /// <summary>Whether the only element is not 0.</summary>
    public static bool is_nonzero(Tensor input) => input.is_nonzero();
}
