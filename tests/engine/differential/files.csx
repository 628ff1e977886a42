#nullable enable

/// <summary>Tensors and states in files and streams. Both read the files that libtorch and the engine wrote to
/// ../data.</summary>
public sealed class FilesQuestions : Questions
{
    public static void Ask(Asker ask)
    {
        Tensors(ask);
        Elements(ask);
        States(ask);
    }

    // torch.save: archives of libtorch.
    static void Tensors(Asker ask)
    {
        foreach (var file in new[] { "window_by_libtorch.pt", "leaf_by_libtorch.pt", "window_by_engine.pt", "leaf_by_engine.pt" })
            ask.For($"load {file}", () => Described(load(Repository.PathOf("tests", "engine", "data", file))));
        foreach (var (name, make) in Kinds)
        {
            ask.For($"save and load {name}", () => Described(InFile(path =>
            {
                make().save(path);
                return Tensor.load(path);
            })));
            ask.For($"torch.save and torch.load {name}", () => Described(InFile(path =>
            {
                save(make(), path);
                return load(path);
            })));
        }
        ask.For("save over a file", () => InFile(path =>
        {
            ones(3).save(path);
            zeros(2).save(path);
            return load(path);
        }));
        ask.For("save where no folder is", () => InFile(path =>
        {
            ones(3).save(Path.Combine(path, "none", "tensor.pt"));
            return 0;
        }));
        ask.For("load what is not there", () => InFile(load));
        ask.For("load what is no archive", () => InFile(path =>
        {
            File.WriteAllText(path, "a text");
            return load(path);
        }));
        ask.For("load an archive with a wrong bit", () => InFile(path =>
        {
            ones(3).save(path);
            var bytes = File.ReadAllBytes(path);
            bytes[bytes.AsSpan().IndexOf(Convert.FromHexString("0000803F0000803F")) + 1] ^= 4;
            File.WriteAllBytes(path, bytes);
            return load(path);
        }));
        ask.For("load half an archive", () => InFile(path =>
        {
            ones(3).save(path);
            File.WriteAllBytes(path, File.ReadAllBytes(path)[..400]);
            return load(path);
        }));
    }

    static readonly Dictionary<string, Func<Tensor>> Kinds = new()
    {
        ["a matrix"] = () => Some(2, 3), ["a transposed matrix"] = () => Some(2, 3).t(), ["a window"] = () => Some(5, 4)[1..3, 2],
        ["doubles"] = () => Some(2).to(float64), ["whole numbers"] = () => arange(3), ["integers"] = () => arange(3).to(int32),
        ["shorts"] = () => arange(3).to(int16), ["bytes"] = () => arange(3).to(uint8), ["signed bytes"] = () => (arange(3) - 2).to(int8),
        ["truths"] = () => arange(3) > 1, ["one number"] = () => tensor(2.5), ["nothing"] = () => zeros(0, 3),
        ["a leaf"] = () => Some(2).requires_grad_(), ["what was computed"] = () => Some(2).requires_grad_() * 2,
        ["a parameter"] = () => nn.Parameter(Some(2)), ["many numbers"] = () => Some(300, 2), ["repeated numbers"] = () => Some(2, 1).expand(2, 3),
    };

    // Save and Load of the extension methods: type, shape and elements.
    static void Elements(Asker ask)
    {
        ask.For("Save to a path", () => InFile(path =>
        {
            Some(2, 3).Save(path);
            return Convert.ToHexString(File.ReadAllBytes(path));
        }));
        ask.For("Save to a stream", () =>
        {
            var stream = new MemoryStream();
            arange(3).Save(stream);
            return (stream.CanRead, Convert.ToHexString(stream.ToArray()));
        });
        ask.For("Save a transposed matrix", () => Written(Some(2, 3).t()).BaseStream.Length);
        ask.For("Load", () => TensorExtensionMethods.Load(Written(Some(2, 3))));
        ask.For("Load, skipped", () => TensorExtensionMethods.Load(Written(Some(2, 3)), skip: true).shape);
        ask.For("Load into", () => Loaded(zeros(2, 3), false));
        ask.For("Load into, skipped", () => Loaded(zeros(2, 3), true));
        ask.For("Load into a leaf", () => Loaded(zeros(2, 3, requires_grad: true), false));
        ask.For("Load into another shape", () => Loaded(zeros(3, 3), false));
        ask.For("Load into another type", () => Loaded(zeros(2, 3, dtype: int64), false));
        ask.For("Load by reference", () =>
        {
            Tensor? none = null, some = zeros(2, 3), same = some;
            TensorExtensionMethods.Load(ref none, Written(Some(2, 3)));
            TensorExtensionMethods.Load(ref some, Written(Some(2, 3)));
            return (none, same, ReferenceEquals(some, same));
        });
        ask.For("Load by reference, skipped", () =>
        {
            Tensor? some = zeros(2, 3);
            TensorExtensionMethods.Load(ref some, Written(Some(2, 3)), skip: true);
            return some;
        });
        ask.For("Load one after another", () =>
        {
            var reader = Written(Some(2, 3), arange(3), tensor(true));
            var skipped = zeros(2, 3);
            skipped.Load(reader, skip: true);
            return (TensorExtensionMethods.Load(reader), TensorExtensionMethods.Load(reader));
        });
    }

    // States of modules.
    static void States(Asker ask)
    {
        ask.ForAll("save without", new[] { "a.weight", "none" }, name => Saved(Model(), name).Length);
        foreach (var isStrict in new[] { true, false })
        {
            ask.For($"load a part, strict {isStrict}", () => Taken(Model(), Saved(Model(), "a.weight"), isStrict));
            ask.For($"load a part without the rest, strict {isStrict}", () => Taken(Model(), Saved(Model(), "a.weight"), isStrict, "a.weight"));
            ask.For($"load without, strict {isStrict}", () => Taken(Model(), Saved(Model()), isStrict, "a.weight"));
            ask.For($"load without what is not there, strict {isStrict}", () => Taken(Model(), Saved(Model()), isStrict, "none"));
            ask.For($"load another shape, strict {isStrict}", () => Taken(Other(), Saved(Model()), isStrict));
            ask.For($"load without another shape, strict {isStrict}", () => Taken(Other(), Saved(Model()), isStrict, "a.weight"));
            ask.For($"load other names, strict {isStrict}", () => Taken(Renamed(), Saved(Model()), isStrict));
            ask.For($"load without other names, strict {isStrict}", () => Taken(Renamed(), Saved(Model()), isStrict, "b.weight", "b.bias"));
            ask.For($"load another type, strict {isStrict}", () => Taken(Model().to(float64), Saved(Model()), isStrict));
        }
        ask.ForAll("load what is cut off", new[] { 0, 1, 5, 10, 30 }, length => Taken(Model(), Saved(Model())[..length], true));
        ask.For("load no file", () => InFile(path => Model().load(path)));
        ask.For("save where no folder is: a module", () => InFile(path => Model().save(Path.Combine(path, "none", "model"))));
        ask.For("streams after a module", () =>
        {
            var stream = new MemoryStream();
            Model().save(stream);
            var read = new MemoryStream(stream.ToArray());
            Model().load(read);
            return (stream.CanRead, read.CanRead);
        });
        ask.ForAll("dictionary without", new string[][] { [], ["a.bias"], ["a.bias", "b.weight", "b.bias", "x"] }, skip =>
        {
            var source = new Dictionary<string, Tensor> { ["a.weight"] = ones(1, 2), ["x"] = ones(1) };
            var (missing, unexpected) = Model().load_state_dict(source, strict: false, skip);
            Model().load_state_dict(source, strict: true, skip);
            return (missing, unexpected);
        });
        ask.For("a dictionary in a stream", () =>
        {
            var stream = new MemoryStream();
            nn.Module.save_state_dict(new BinaryWriter(stream), new() { ["k"] = ones(1), ["l"] = arange(2) });
            return Convert.ToHexString(stream.ToArray());
        });
    }

    static nn.Module Model() => nn.Sequential(("a", nn.Linear(2, 1)), ("b", nn.Linear(1, 2)));

    static nn.Module Other() => nn.Sequential(("a", nn.Linear(3, 1)), ("b", nn.Linear(1, 2)));

    static nn.Module Renamed() => nn.Sequential(("a", nn.Linear(2, 1)), ("c", nn.Linear(1, 2)));

    static byte[] Saved(nn.Module module, params string[] skip)
    {
        using (no_grad())
            foreach (var parameter in module.parameters())
                parameter.fill_(7);
        var stream = new MemoryStream();
        module.save(stream, skip);
        return stream.ToArray();
    }

    // What was loaded, and which parameters changed.
    static object Taken(nn.Module module, byte[] state, bool isStrict, params string[] skip)
    {
        var loaded = new Dictionary<string, bool>();
        module.load(new MemoryStream(state), isStrict, skip, loaded);
        return (loaded.Select(each => $"{each.Key} {each.Value}"), module.parameters().Select(each => (bool)(each == 7).all()));
    }

    static BinaryReader Written(params Tensor[] tensors)
    {
        var stream = new MemoryStream();
        var writer = new BinaryWriter(stream);
        foreach (var tensor in tensors)
            tensor.Save(writer);
        writer.Flush();
        stream.Position = 0;
        return new BinaryReader(stream);
    }

    static object Loaded(Tensor tensor, bool skip)
    {
        var reader = Written(Some(2, 3));
        tensor.Load(reader, skip);
        return (tensor, reader.BaseStream.Position);
    }

    static object Described(Tensor tensor) =>
        (tensor, tensor.stride(), tensor.storage_offset(), tensor.requires_grad, tensor.is_leaf);

    static T InFile<T>(Func<string, T> use)
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            return use(Path.Combine(folder, "a.tensor.pt"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
