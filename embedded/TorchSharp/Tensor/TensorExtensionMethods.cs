using System.Globalization;

namespace TorchSharp;

/// <summary>Conversions and texts of tensors.</summary>
public static class TensorExtensionMethods
{
    /// <summary>The bytes an element takes.</summary>
    public static int ElementSize(this ScalarType type) => type.Size();

    /// <summary>The number of elements of a shape.</summary>
    public static long TotalSize(this IEnumerable<long> shape) => Dims.Count([.. shape]);

    /// <summary>A parameter that takes the elements over from the tensor, whose handle is disposed.</summary>
    public static Parameter AsParameter(this Tensor tensor) => new(tensor);

    /// <summary>The only element, converted.</summary>
    public static bool ToBoolean(this Tensor value) => (bool)value;
    public static byte ToByte(this Tensor value) => (byte)value;
    public static sbyte ToSByte(this Tensor value) => (sbyte)value;
    public static short ToInt16(this Tensor value) => (short)value;
    public static int ToInt32(this Tensor value) => (int)value;
    public static long ToInt64(this Tensor value) => (long)value;
    public static float ToSingle(this Tensor value) => (float)value;
    public static Half ToHalf(this Tensor value) => (Half)(float)value;
    public static double ToDouble(this Tensor value) => (double)value;

    /// <summary>A tensor of rank 0.</summary>
    public static Tensor ToTensor<T>(this T scalar, Device? device = null, bool requires_grad = false)
        where T : struct
    {
        using var row = from_array(new[] { scalar });
        return row.reshape([]).requires_grad_(requires_grad);
    }

    /// <summary>A tensor of an array's first elements in a shape.</summary>
    public static Tensor ToTensor<T>(this T[] rawArray, long[] dimensions, bool doCopy = false,
        bool requires_grad = false) => FromElements(rawArray, dimensions, requires_grad);

    /// <summary>Writes type, shape and elements.</summary>
    public static void Save(this Tensor tensor, BinaryWriter writer) => TensorFile.Write(writer, tensor);

    /// <summary>Writes type, shape and elements to a stream and closes it.</summary>
    public static void Save(this Tensor tensor, Stream stream)
    {
        using var writer = new BinaryWriter(stream);
        tensor.Save(writer);
    }

    /// <summary>Writes type, shape and elements to a file, by way of a temporary one. What <see cref="torch.save"/> writes
    /// is another format.</summary>
    public static void Save(this Tensor tensor, string location)
    {
        var unfinished = location + ".part";
        tensor.Save(File.Create(unfinished));
        File.Move(unfinished, location, overwrite: true);
    }

    /// <summary>Reads type, shape and elements into the tensor, whose own must be the same. When they are skipped, the
    /// reader continues after them.</summary>
    public static void Load(this Tensor tensor, BinaryReader reader, bool skip = false)
    {
        using var value = TensorFile.Read(reader);
        if (skip)
            return;
        if (value.dtype != tensor.dtype || !Dims.Same(value.Impl.Shape, tensor.Impl.Shape))
            throw new ArgumentException($"Mismatched tensor: {tensor} was to be loaded, the data hold {value}");
        using var recording = no_grad();
        tensor.copy_(value);
    }

    /// <summary>Reads a tensor. When its elements are skipped, they are zeros.</summary>
    public static Tensor Load(BinaryReader reader, bool skip = false)
    {
        var value = TensorFile.Read(reader);
        return skip ? value.FillRaw(0) : value;
    }

    /// <summary>Reads type, shape and elements into the tensor, whose own must be the same, or a tensor where there is
    /// none.</summary>
    public static void Load(ref Tensor? tensor, BinaryReader reader, bool skip = false)
    {
        if (tensor is null)
            tensor = Load(reader, skip);
        else
            tensor.Load(reader, skip);
    }

    /// <summary>Shape, type and device.</summary>
    public static string metastr(this Tensor tensor) => TensorText.Metadata(tensor);

    /// <summary>The elements as a table, after shape and type.</summary>
    public static string jlstr(this Tensor tensor, string? fltFormat = null, int? width = null,
        string? newLine = null, CultureInfo? cultureInfo = null) =>
        TensorText.Of(tensor, TorchSharp.TensorStringStyle.Julia, fltFormat, width, cultureInfo, newLine);

    /// <summary>The elements in brackets.</summary>
    public static string npstr(this Tensor tensor, string? fltFormat = "g5", int? width = 100,
        string? newLine = null, CultureInfo? cultureInfo = null) =>
        TensorText.Of(tensor, TorchSharp.TensorStringStyle.Numpy, fltFormat, width, cultureInfo, newLine);

    /// <summary>The elements as C# would write the array, after shape and type.</summary>
    public static string cstr(this Tensor tensor, string? fltFormat = "g5", int? width = 100,
        string? newLine = null, CultureInfo? cultureInfo = null) =>
        TensorText.Of(tensor, TorchSharp.TensorStringStyle.CSharp, fltFormat, width, cultureInfo, newLine);

    /// <summary>The elements, in the style asked for or set.</summary>
    public static string str(this Tensor tensor, string? fltFormat = null, int? width = null, string? newLine = null,
        CultureInfo? cultureInfo = null, TensorStringStyle style = TorchSharp.TensorStringStyle.Default) =>
        TensorText.Of(tensor, style, fltFormat, width, cultureInfo, newLine);

    /// <summary>Writes the elements to the console, in the style asked for or set.</summary>
    public static Tensor print(this Tensor t, string? fltFormat = "g5", int? width = 100, string? newLine = null,
        CultureInfo? cultureInfo = null, TensorStringStyle style = TorchSharp.TensorStringStyle.Default)
    {
        Console.WriteLine(t.str(fltFormat, width, newLine, cultureInfo, style));
        return t;
    }
}
