namespace TorchSharp;

/// <summary>Tensors as bytes: type, number of dimensions and sizes as LEB128 numbers, then the elements.</summary>
static class TensorFile
{
    public static void Write(BinaryWriter writer, Tensor tensor)
    {
        var packed = Apply.Packed(tensor);
        WriteNumber(writer, (long)packed.Dtype);
        WriteNumber(writer, packed.Shape.Length);
        foreach (var size in packed.Shape)
            WriteNumber(writer, size);
        var width = packed.Dtype.Size();
        writer.Write(packed.Storage.Bytes.AsSpan((int)packed.Offset * width, packed.Count * width));
    }

    public static Tensor Read(BinaryReader reader)
    {
        var type = (ScalarType)ReadNumber(reader);
        var shape = new long[ReadNumber(reader)];
        for (var d = 0; d < shape.Length; d++)
            shape[d] = ReadNumber(reader);
        var impl = TensorImpl.Uninitialized(shape, type);
        reader.BaseStream.ReadExactly(impl.Storage.Bytes.AsSpan(0, impl.Storage.Length));
        return new Tensor(impl);
    }

    /// <summary>Seven bits a byte, the lowest first; the high bit says that more follow.</summary>
    public static void WriteNumber(BinaryWriter writer, long number)
    {
        for (; number >= 0x80; number >>= 7)
            writer.Write((byte)(number | 0x80));
        writer.Write((byte)number);
    }

    public static long ReadNumber(BinaryReader reader)
    {
        long number = 0;
        for (var shift = 0; shift < 63; shift += 7)
        {
            var part = reader.ReadByte();
            number |= (long)(part & 0x7f) << shift;
            if (part < 0x80)
                return number;
        }
        throw new InvalidDataException("a number in the file has more than 63 bits: this is not a saved state");
    }
}
