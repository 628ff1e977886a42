namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public partial class Module
        {
            /// <summary>Parameters and persistent buffers under dotted names: the parameters of this module and all
            /// its parts, then the buffers of all. The tensors are the module's own; one that is shared stands under
            /// each of its names.</summary>
            public virtual Dictionary<string, Tensor> state_dict(
                Dictionary<string, Tensor>? destination = null, string? prefix = null)
            {
                destination ??= [];
                string Path(string key) => string.IsNullOrEmpty(prefix) ? key : $"{prefix}.{key}";
                foreach (var (key, parameter) in AllParameters())
                    destination.TryAdd(Path(key), parameter);
                foreach (var (key, buffer) in named_buffers(include_nonpersistent: false))
                    destination.TryAdd(Path(key), buffer);
                return destination;
            }

            /// <summary>Copies the elements of tensors under dotted names into this module. When strict, the
            /// names must be exactly those of <see cref="state_dict"/>. Gives the names that were missing and
            /// those that were not known.</summary>
            public virtual (IList<string> missing_keys, IList<string> unexpected_keyes) load_state_dict(
                Dictionary<string, Tensor> source, bool strict = true, IList<string>? skip = null)
            {
                skip ??= [];
                var state = state_dict();
                List<string> missing = [.. state.Keys.Where(key => !source.ContainsKey(key) && !skip.Contains(key))];
                List<string> unexpected = [.. source.Keys.Where(key => !state.ContainsKey(key) && !skip.Contains(key))];
                if (strict && missing.Count + unexpected.Count > 0)
                    throw new InvalidOperationException("The loaded state_dict is not identical to the target " +
                        "dictionary. " +
                        $"Missing: [{string.Join(", ", missing)}]; unexpected: [{string.Join(", ", unexpected)}]");
                using var recording = no_grad();
                foreach (var (key, tensor) in state)
                    if (!skip.Contains(key) && source.TryGetValue(key, out var value))
                        CopyInto(key, tensor, value);
                return (missing, unexpected);
            }

            static void CopyInto(string key, Tensor tensor, Tensor value)
            {
                if (!Dims.Same(tensor.Impl.Shape, value.Impl.Shape))
                    throw Fault.Of(
                        $"'{key}' has shape {Fault.Text(tensor.Impl.Shape)} in the module and " +
                        $"{Fault.Text(value.Impl.Shape)} in the state_dict; both must be the same");
                tensor.copy_(value);
            }

            /// <summary>Writes the state to a file, by way of a temporary one.</summary>
            public Module save(string location, IList<string>? skip = null)
            {
                var unfinished = location + ".part";
                using (var stream = File.Create(unfinished))
                    save(stream, skip);
                File.Move(unfinished, location, overwrite: true);
                return this;
            }

            /// <summary>Writes the state to a stream and closes it.</summary>
            public Module save(Stream stream, IList<string>? skip = null)
            {
                using var writer = new BinaryWriter(stream);
                return save(writer, skip);
            }

            /// <summary>Writes the state: how many entries, then name, type, shape and elements of each.</summary>
            public Module save(BinaryWriter writer, IList<string>? skip = null)
            {
                save_state_dict(writer, state_dict(), skip);
                return this;
            }

            /// <summary>Writes entries: how many, then name, type, shape and elements of each.</summary>
            public static void save_state_dict(
                BinaryWriter writer, Dictionary<string, Tensor> sd, IList<string>? skip = null)
            {
                var entries = sd.Where(entry => skip is null || !skip.Contains(entry.Key)).ToList();
                TensorFile.WriteNumber(writer, entries.Count);
                foreach (var (key, tensor) in entries)
                {
                    writer.Write(key);
                    TensorFile.Write(writer, tensor);
                }
            }

            /// <summary>Reads a state from a file into this module.</summary>
            public virtual Module load(string location, bool strict = true, IList<string>? skip = null,
                Dictionary<string, bool>? loadedParameters = null)
            {
                if (!File.Exists(location))
                    throw new FileNotFoundException($"no file at '{location}'", location);
                using var stream = File.OpenRead(location);
                return load(stream, strict, skip, loadedParameters);
            }

            /// <summary>Reads a state from a stream into this module and closes the stream.</summary>
            public Module load(Stream stream, bool strict = true, IList<string>? skip = null,
                Dictionary<string, bool>? loadedParameters = null)
            {
                using var reader = new BinaryReader(stream);
                return load(reader, strict, skip, loadedParameters);
            }

            /// <summary>Reads a state into this module. When strict, the entries must be exactly the
            /// module's.</summary>
            public virtual Module load(BinaryReader reader, bool strict = true, IList<string>? skip = null,
                Dictionary<string, bool>? loadedParameters = null)
            {
                var state = state_dict();
                var count = TensorFile.ReadNumber(reader);
                if (strict && count != state.Count)
                    throw new ArgumentException(
                        $"Mismatched state_dict sizes: expected {state.Count}, but found {count} entries.");
                for (long i = 0; i < count; i++)
                    LoadEntry(reader, state, strict, skip, loadedParameters);
                return this;
            }

            static void LoadEntry(BinaryReader reader, Dictionary<string, Tensor> state, bool strict,
                IList<string>? skip, Dictionary<string, bool>? loaded)
            {
                var key = reader.ReadString();
                using var recording = no_grad();
                using var value = TensorFile.Read(reader);
                bool isKnown = state.TryGetValue(key, out var tensor), isSkipped = skip?.Contains(key) ?? false;
                if (strict && !isKnown)
                    throw new ArgumentException("Mismatched module state names: the target modules does not have a " +
                        $"submodule or buffer named '{key}'");
                if (loaded is not null)
                    loaded[key] = isKnown;
                if (!isKnown || isSkipped)
                    return;
                if (!Dims.Same(tensor!.Impl.Shape, value.Impl.Shape))
                    throw new ArgumentException($"Mismatched tensor shape while loading '{key}': the module has " +
                        $"{Fault.Text(tensor.Impl.Shape)}, the file {Fault.Text(value.Impl.Shape)}");
                if (tensor.dtype != value.dtype)
                    throw new ArgumentException($"Mismatched tensor data types while loading '{key}': the module " +
                        $"has {tensor.dtype}, the file {value.dtype}");
                tensor.copy_(value);
            }
        }
    }
}
