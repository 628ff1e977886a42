using System.Reflection;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Modules, their parts and functions.</summary>
    public static partial class nn
    {
        /// <summary>Something that learns: parameters, buffers and other modules under names.</summary>
        public partial class Module : IDisposable
        {
            readonly OrderedDictionary<string, Parameter> _ownParameters = [];
            readonly OrderedDictionary<string, (Tensor Buffer, bool IsPersistent)> _ownBuffers = [];
            readonly OrderedDictionary<string, Module> _submodules = [];
            bool _isRegistered;
            bool _isTraining = true;

            /// <summary>The name given at construction.</summary>
            protected readonly string? name;

            /// <summary>A module without parts.</summary>
            protected Module(string name) => this.name = name;

            /// <summary>The name given at construction.</summary>
            public virtual string GetName() => name!;

            /// <summary>True while dropout and the like are to act.</summary>
            public virtual bool training => _isTraining;

            /// <summary>Sets whether this module and its parts are in training.</summary>
            public virtual void train(bool train = true)
            {
                _isTraining = train;
                foreach (var submodule in _submodules.Values)
                    submodule.train(train);
            }

            /// <summary>Ends training of this module and its parts: dropout and the like stop acting.</summary>
            public virtual void eval() => train(false);

            /// <summary>Registers the fields of the module under their names: parameters, other tensors as buffers, and
            /// modules. Without it the module has no parts.</summary>
            protected virtual void RegisterComponents()
            {
                if (_isRegistered)
                    return;
                const BindingFlags all = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
                foreach (var field in GetType().GetFields(all))
                {
                    if (field.DeclaringType == typeof(Module))
                        continue;
                    if (typeof(Tensor).IsAssignableFrom(field.FieldType) && field.GetValue(this) is Tensor tensor)
                        RegisterField(field.Name, tensor);
                    else if (typeof(Module).IsAssignableFrom(field.FieldType) && field.GetValue(this) is Module module)
                        register_module(field.Name, module);
                }
                _isRegistered = true;
            }

            /// <summary>Says that a layer registered its parts itself; its fields are then left alone.</summary>
            internal void EndRegistration() => _isRegistered = true;

            void RegisterField(string field, Tensor tensor)
            {
                if (tensor is Parameter parameter)
                    _ownParameters[field] = parameter;
                else if (!_ownBuffers.ContainsKey(field))
                    register_buffer(field, tensor);
            }

            /// <summary>Adds a parameter under a name; null is remembered as nothing.</summary>
            public virtual void register_parameter(string name, Parameter param)
            {
                Require(name, "parameter");
                if (_ownParameters.ContainsKey(name))
                    throw new InvalidOperationException($"Parameter {name} is already registered.");
                if (param is not null)
                    _ownParameters.Add(name, param);
            }

            /// <summary>Adds a tensor that is not learnt under a name; a persistent one is saved with the
            /// module.</summary>
            public virtual void register_buffer(string name, Tensor tensor, bool persistent = true)
            {
                Require(name, "buffer");
                if (tensor is null)
                    throw new ArgumentNullException(nameof(tensor), "Cannot register a null tensor.");
                if (!_ownBuffers.TryAdd(name, (tensor, persistent)))
                    throw new InvalidOperationException($"Tensor {name} is already registered.");
            }

            /// <summary>Adds a module under a name.</summary>
            public virtual void register_module(string name, Module submodule)
            {
                Require(name, "module");
                if (submodule is null || ReferenceEquals(submodule, this))
                    throw new InvalidOperationException(submodule is null
                        ? "A null module cannot be registered." : "A module cannot be its own part.");
                if (!_submodules.TryAdd(name, submodule))
                    throw new InvalidOperationException($"Sub-module {name} is already registered.");
                submodule.RegisterComponents();
            }

            /// <summary>Adds a module under a name.</summary>
            public void add_module(string name, Module module) => register_module(name, module);

            static void Require(string name, string what)
            {
                if (string.IsNullOrEmpty(name))
                    throw new ArgumentException($"{what} name can't be empty string \"\"");
                if (name.Contains('.'))
                    throw new ArgumentException($"{what} name can't contain \".\", but '{name}' was given");
            }

            /// <summary>Forgets all modules that were added.</summary>
            protected void ClearModules() => _submodules.Clear();

            /// <summary>Gives this layer another parameter under a name, or none; it lives as long as the layer. What
            /// was there before stays valid: it may be another layer's too.</summary>
            internal Parameter? Replace(string name, Parameter? parameter)
            {
                parameter?.DetachFromDisposeScope();
                if (parameter is null)
                    _ownParameters.Remove(name);
                else
                    _ownParameters[name] = parameter;
                return parameter;
            }

            /// <summary>As <see cref="Replace"/>, for a parameter that the layer cannot do without.</summary>
            internal Parameter ReplaceNeeded(string name, Parameter parameter) => Replace(name, parameter
                ?? throw new NullReferenceException($"the {name} of {GetName()} must not be null"))!;

            /// <summary>Makes these the parameters, under their numbers.</summary>
            internal void ReplaceParameters(IList<Parameter> parameters)
            {
                _ownParameters.Clear();
                for (var i = 0; i < parameters.Count; i++)
                    _ownParameters.Add($"{i}", parameters[i]);
            }

            /// <summary>Clears the gradients of all parameters.</summary>
            public virtual void zero_grad(bool set_to_none = true)
            {
                foreach (var parameter in _ownParameters.Values)
                    if (set_to_none)
                        parameter.Impl.Grad = null;
                    else
                        parameter.Impl.Grad?.zero_();
                foreach (var submodule in _submodules.Values)
                    submodule.zero_grad(set_to_none);
            }

            /// <summary>Calls a function with every part and then with this module.</summary>
            public virtual Module apply(Action<Module> fn)
            {
                foreach (var submodule in _submodules.Values)
                    submodule.apply(fn);
                fn(this);
                return this;
            }

            internal void Convert(ScalarType type)
            {
                if (!type.IsFloating())
                    throw new ArgumentException($"a module can be converted to floating types only, not to {type}");
                foreach (var submodule in _submodules.Values)
                    submodule.Convert(type);
                foreach (var parameter in _ownParameters.Values)
                    parameter.ConvertInPlace(type);
                foreach (var (buffer, _) in _ownBuffers.Values)
                    buffer.ConvertInPlace(type);
            }

            /// <summary>Disposes all parameters, buffers and parts.</summary>
            public void Dispose()
            {
                Dispose(true);
                GC.SuppressFinalize(this);
            }

            /// <summary>Disposes all parameters, buffers and parts.</summary>
            protected virtual void Dispose(bool disposing)
            {
                if (!disposing)
                    return;
                foreach (var parameter in _ownParameters.Values)
                    parameter.Dispose();
                foreach (var (buffer, _) in _ownBuffers.Values)
                    buffer.Dispose();
                foreach (var submodule in _submodules.Values)
                    submodule.Dispose();
            }
        }
    }

    public partial class Tensor
    {
        /// <summary>Makes this handle stand for its floating elements in another type.</summary>
        internal void ConvertInPlace(ScalarType type)
        {
            if (!dtype.IsFloating() || dtype == type)
                return;
            var before = Impl;
            _impl = Apply.As(this, type);
            _impl.RequiresGradAsLeaf = before.RequiresGradAsLeaf;
            _impl.Grad = before.Grad?.InType(type).Alias();
        }
    }
}
