namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public partial class Module
        {
            /// <summary>All parameters with their names: this module's, then those of its parts, each once.</summary>
            public virtual IEnumerable<(string name, Parameter parameter)> named_parameters(bool recurse = true)
            {
                var seen = new HashSet<TensorImpl>();
                foreach (var (key, parameter) in recurse ? AllParameters() : _ownParameters.Select(Pair))
                    if (seen.Add(parameter.Impl))
                        yield return (key, parameter);
            }

            /// <summary>The parameters under all their names: a shared one has several.</summary>
            internal IEnumerable<(string Name, Parameter Parameter)> AllParameters()
            {
                foreach (var (key, parameter) in _ownParameters)
                    yield return (key, parameter);
                foreach (var (part, submodule) in _submodules)
                    foreach (var (key, parameter) in submodule.AllParameters())
                        yield return ($"{part}.{key}", parameter);
            }

            static (string, Parameter) Pair(KeyValuePair<string, Parameter> entry) => (entry.Key, entry.Value);

            /// <summary>All parameters: this module's, then those of its parts, each once.</summary>
            public virtual IEnumerable<Parameter> parameters(bool recurse = true)
            {
                foreach (var (_, parameter) in named_parameters(recurse))
                    yield return parameter;
            }

            /// <summary>All buffers with their names: this module's, then those of its parts.</summary>
            public virtual IEnumerable<(string name, Tensor buffer)> named_buffers(
                bool recurse = true, bool include_nonpersistent = true)
            {
                foreach (var (key, (buffer, isPersistent)) in _ownBuffers)
                    if (isPersistent || include_nonpersistent)
                        yield return (key, buffer);
                if (!recurse)
                    yield break;
                foreach (var (part, submodule) in _submodules)
                    foreach (var (key, buffer) in submodule.named_buffers(true, include_nonpersistent))
                        yield return ($"{part}.{key}", buffer);
            }

            /// <summary>All buffers: this module's, then those of its parts.</summary>
            public virtual IEnumerable<Tensor> buffers(bool recurse = true, bool include_nonpersistent = true)
            {
                foreach (var (_, buffer) in named_buffers(recurse, include_nonpersistent))
                    yield return buffer;
            }

            /// <summary>The parts with their names.</summary>
            public virtual IEnumerable<(string name, Module module)> named_children()
            {
                foreach (var (key, submodule) in _submodules)
                    yield return (key, submodule);
            }

            /// <summary>The parts.</summary>
            public virtual IEnumerable<Module> children() => _submodules.Values;

            /// <summary>The parts and their parts, with dotted names; this module is not among them.</summary>
            public virtual IEnumerable<(string name, Module module)> named_modules()
            {
                foreach (var (key, submodule) in _submodules)
                    yield return (key, submodule);
                foreach (var (part, submodule) in _submodules)
                    foreach (var (key, module) in submodule.named_modules())
                        yield return ($"{part}.{key}", module);
            }

            /// <summary>The parts and their parts; this module is not among them.</summary>
            public virtual IEnumerable<Module> modules()
            {
                foreach (var (_, module) in named_modules())
                    yield return module;
            }

            /// <summary>True when a parameter has the dotted name.</summary>
            public virtual bool has_parameter(string target) => get_parameter(target) is not null;

            /// <summary>The parameter with the dotted name, or null.</summary>
            public virtual Parameter? get_parameter(string target)
            {
                foreach (var (key, parameter) in AllParameters())
                    if (key == target)
                        return parameter;
                return null;
            }

            /// <summary>True when a buffer has the dotted name.</summary>
            public virtual bool has_buffer(string target) => get_buffer(target) is not null;

            /// <summary>The buffer with the dotted name, or null.</summary>
            public virtual Tensor? get_buffer(string target)
            {
                foreach (var (key, buffer) in named_buffers())
                    if (key == target)
                        return buffer;
                return null;
            }
        }
    }
}
