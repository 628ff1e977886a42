namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>A module whose <c>call</c> runs functions before and after <c>forward</c>.</summary>
        public class HookableModule<TPreHook, TPostHook> : Module
        {
            /// <summary>Functions that see and may replace the input.</summary>
            protected readonly Dictionary<string, TPreHook> pre_hooks = [];

            /// <summary>Functions that see and may replace the output.</summary>
            protected readonly Dictionary<string, TPostHook> post_hooks = [];

            /// <summary>Actions before forward.</summary>
            protected readonly Dictionary<string, Action<Module>> module_pre_hooks = [];

            /// <summary>Actions after forward.</summary>
            protected readonly Dictionary<string, Action<Module>> module_post_hooks = [];

            int _added;

            /// <summary>A module without parts and hooks.</summary>
            protected HookableModule(string name) : base(name) { }

            /// <summary>Adds a function that sees and may replace the output.</summary>
            public HookRemover register_forward_hook(TPostHook hook) => Add(post_hooks, hook);

            /// <summary>Adds an action after forward.</summary>
            public HookRemover register_forward_hook(Action<Module> hook) => Add(module_post_hooks, hook);

            /// <summary>Adds a function that sees and may replace the input.</summary>
            public HookRemover register_forward_pre_hook(TPreHook hook) => Add(pre_hooks, hook);

            /// <summary>Adds an action before forward.</summary>
            public HookRemover register_forward_pre_hook(Action<Module> hook) => Add(module_pre_hooks, hook);

            HookRemover Add<T>(Dictionary<string, T> hooks, T hook)
            {
                var key = $"hook {_added++}";
                hooks.Add(key, hook);
                return new HookRemover(this, key);
            }

            /// <summary>Removes a hook.</summary>
            public class HookRemover
            {
                readonly HookableModule<TPreHook, TPostHook> _module;
                readonly string _key;

                /// <summary>Removes the hook with a key from a module on request.</summary>
                public HookRemover(HookableModule<TPreHook, TPostHook> module, string key) =>
                    (_module, _key) = (module, key);

                /// <summary>Removes the hook.</summary>
                public void remove()
                {
                    _module.pre_hooks.Remove(_key);
                    _module.post_hooks.Remove(_key);
                    _module.module_pre_hooks.Remove(_key);
                    _module.module_post_hooks.Remove(_key);
                }
            }
        }
    }
}
