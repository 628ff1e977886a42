using System.IO.Compression;
using System.Text;

namespace TorchSharp;

/// <summary>Tensors as files of libtorch, which <c>torch::load</c> of C++ and <c>torch.jit.load</c> of Python read too: a
/// zip archive of a module whose only parameter, named 0, is the tensor. The storage is kept whole, so a view stays one.
/// </summary>
static class TensorArchive
{
    const string Code = """
        class Module(Module):
          __parameters__ = ["0", ]
          __buffers__ = []
          __annotations__ = []
          __annotations__["0"] = Tensor

        """;

    // Equal tensors make equal files, byte for byte: no time of writing is kept.
    static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes a tensor to a file, by way of a temporary one.</summary>
    public static void Save(Tensor tensor, string location)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(location)) is { } folder && !Directory.Exists(folder))
            throw Fault.Of($"Parent directory {folder} does not exist.");
        var unfinished = location + ".part";
        using (var stream = File.Create(unfinished))
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create))
            Write(tensor, archive, Path.GetFileNameWithoutExtension(location));
        File.Move(unfinished, location, overwrite: true);
    }

    /// <summary>Reads a tensor from a file.</summary>
    public static Tensor Load(string location)
    {
        if (!File.Exists(location))
            throw Fault.Of($"open file failed: No such file or directory, file path: {location}");
        using var stream = File.OpenRead(location);
        try
        {
            using var archive = new ZipArchive(stream, ZipArchiveMode.Read);
            return Read(archive);
        }
        catch (Exception fault) when (fault is InvalidDataException or InvalidCastException or EndOfStreamException
            or IndexOutOfRangeException or ArgumentException or KeyNotFoundException)
        {
            throw Fault.Of($"{location} holds no tensor that torch.save wrote: {fault.Message}");
        }
    }

    static void Write(Tensor tensor, ZipArchive archive, string name)
    {
        var impl = tensor.Impl;
        var storage = StorageName(impl.Dtype);
        void Add(string file, ReadOnlySpan<byte> bytes)
        {
            var entry = archive.CreateEntry($"{name}/{file}", CompressionLevel.NoCompression);
            entry.LastWriteTime = NoTime;
            using var stream = entry.Open();
            stream.Write(bytes);
        }
        Add("data/0", impl.Storage.Bytes.AsSpan(0, impl.Storage.Length));
        Add("data.pkl", new PickleWriter().Instance("__torch__", "Module", "0", pickle => pickle.Call(
            "torch._utils", "_rebuild_tensor_v2",
            p => p.Tuple(p => p.Persistent(p => p.Tuple(p => p.Text("storage"), p => p.Global("torch", storage),
                    p => p.Text("0"), p => p.Text("cpu"), p => p.Number(impl.Storage.Length / impl.Dtype.Size()))),
                p => p.Number(impl.Offset), p => p.Numbers(impl.Shape), p => p.Numbers(impl.Strides),
                p => p.Boolean(impl.RequiresGrad), p => p.Call("collections", "OrderedDict", p => p.Tuple())))).ToArray());
        Add("code/__torch__.py", Encoding.UTF8.GetBytes(Code.ReplaceLineEndings("\n")));
        Add("constants.pkl", new PickleWriter().Constants());
        Add("version", "3\n"u8);
        Add("byteorder", "little"u8);
    }

    static Tensor Read(ZipArchive archive)
    {
        var root = archive.Entries.FirstOrDefault()?.FullName.Split('/')[0];
        byte[] Bytes(string file)
        {
            var entry = archive.GetEntry($"{root}/{file}") ?? throw new InvalidDataException($"there is no {file} in it");
            using var stream = entry.Open();
            var bytes = new byte[entry.Length];
            stream.ReadExactly(bytes);
            return Crc32.Of(bytes) == entry.Crc32 ? bytes : throw new InvalidDataException($"its {file} is damaged");
        }
        var module = (PickledCall)PickleReader.Read(Bytes("data.pkl"))!;
        var attributes = (Dictionary<string, object?>)module.State!;
        if (!attributes.TryGetValue("0", out var value) || value is not PickledCall { Name: "torch._utils _rebuild_tensor_v2" } call)
            throw new InvalidDataException("its module has no tensor named 0");
        var kept = (object?[])((PickledReference)call.Arguments[0]!).Value!;
        var type = TypeOf((string)kept[1]!);
        var bytes = Bytes("data/" + kept[2]);
        var storage = Storage.Uninitialized(bytes.Length);
        bytes.CopyTo(storage.Bytes.AsSpan());
        var impl = new TensorImpl(storage, Numbers(call.Arguments[2]), Numbers(call.Arguments[3]), (long)call.Arguments[1]!, type);
        RequireWithin(impl, bytes.Length / type.Size());
        impl.RequiresGradAsLeaf = (bool)call.Arguments[4]!;
        return new Tensor(impl);
    }

    static string StorageName(ScalarType type) => type.LibtorchName() + "Storage";

    static ScalarType TypeOf(string name)
    {
        foreach (var type in ElementTypes.All)
            if (name == "torch " + StorageName(type))
                return type;
        throw new InvalidDataException($"tensors with a {name.Replace(' ', '.')} are not supported");
    }

    static long[] Numbers(object? tuple) => [.. ((object?[])tuple!).Select(number => (long)number!)];

    static void RequireWithin(TensorImpl impl, long elements)
    {
        var last = impl.Offset;
        for (var d = 0; d < impl.Shape.Length; d++)
            last += (impl.Shape[d] - 1) * impl.Strides[d];
        if (impl.Offset < 0 || impl.Strides.Length != impl.Shape.Length || impl.Count > 0 && last >= elements)
            throw new InvalidDataException("the tensor reaches beyond its storage");
    }
}

public static partial class torch
{
    /// <summary>Writes a tensor to a file that libtorch reads.</summary>
    public static void save(Tensor t, string location) => TensorArchive.Save(t, location);

    /// <summary>Reads a tensor from a file that <see cref="save"/> or libtorch wrote.</summary>
    public static Tensor load(string location) => TensorArchive.Load(location);

    public partial class Tensor
    {
        /// <summary>Writes this tensor to a file that libtorch reads.</summary>
        public void save(string location) => TensorArchive.Save(this, location);

        /// <summary>Reads a tensor from a file that <see cref="save"/> or libtorch wrote.</summary>
        public static Tensor load(string location) => TensorArchive.Load(location);
    }
}
