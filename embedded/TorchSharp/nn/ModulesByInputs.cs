namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>A function of one input.</summary>
        public interface IModule<T, TResult>
        {
            /// <summary>The output for the input.</summary>
            TResult call(T input1);
        }

        /// <summary>A module of one input.</summary>
        public abstract class Module<T, TResult>
            : HookableModule<Func<Module<T, TResult>, T, T>,
                Func<Module<T, TResult>, T, TResult, TResult>>, IModule<T, TResult>
        {
            /// <summary>A module without parts.</summary>
            protected Module(string name) : base(name) { }

            /// <summary>The output for the input, without hooks.</summary>
            public abstract TResult forward(T input);

            /// <summary>The output for the input; hooks see and may replace both.</summary>
            public TResult call(T input)
            {
                foreach (var hook in pre_hooks.Values)
                    input = hook(this, input);
                foreach (var hook in module_pre_hooks.Values)
                    hook(this);
                var output = forward(input);
                foreach (var hook in post_hooks.Values)
                    output = hook(this, input, output);
                foreach (var hook in module_post_hooks.Values)
                    hook(this);
                return output;
            }
        }

        /// <summary>A function of two inputs.</summary>
        public interface IModule<T1, T2, TResult>
        {
            /// <summary>The output for the input.</summary>
            TResult call(T1 input1, T2 input2);
        }

        /// <summary>A module of two inputs.</summary>
        public abstract class Module<T1, T2, TResult>
            : HookableModule<Func<Module<T1, T2, TResult>, T1, T2, (T1, T2)?>,
                Func<Module<T1, T2, TResult>, T1, T2, TResult, TResult>>, IModule<T1, T2, TResult>
        {
            /// <summary>A module without parts.</summary>
            protected Module(string name) : base(name) { }

            /// <summary>The output for the input, without hooks.</summary>
            public abstract TResult forward(T1 input1, T2 input2);

            /// <summary>The output for the input; hooks see and may replace both.</summary>
            public TResult call(T1 input1, T2 input2)
            {
                foreach (var hook in pre_hooks.Values)
                    if (hook(this, input1, input2) is { } replaced)
                        (input1, input2) = replaced;
                foreach (var hook in module_pre_hooks.Values)
                    hook(this);
                var output = forward(input1, input2);
                foreach (var hook in post_hooks.Values)
                    output = hook(this, input1, input2, output);
                foreach (var hook in module_post_hooks.Values)
                    hook(this);
                return output;
            }
        }

        /// <summary>A function of three inputs.</summary>
        public interface IModule<T1, T2, T3, TResult>
        {
            /// <summary>The output for the input.</summary>
            TResult call(T1 input1, T2 input2, T3 input3);
        }

        /// <summary>A module of three inputs.</summary>
        public abstract class Module<T1, T2, T3, TResult>
            : HookableModule<Func<Module<T1, T2, T3, TResult>, T1, T2, T3, (T1, T2, T3)?>,
                Func<Module<T1, T2, T3, TResult>, T1, T2, T3, TResult, TResult>>, IModule<T1, T2, T3, TResult>
        {
            /// <summary>A module without parts.</summary>
            protected Module(string name) : base(name) { }

            /// <summary>The output for the input, without hooks.</summary>
            public abstract TResult forward(T1 input1, T2 input2, T3 input3);

            /// <summary>The output for the input; hooks see and may replace both.</summary>
            public TResult call(T1 input1, T2 input2, T3 input3)
            {
                foreach (var hook in pre_hooks.Values)
                    if (hook(this, input1, input2, input3) is { } replaced)
                        (input1, input2, input3) = replaced;
                foreach (var hook in module_pre_hooks.Values)
                    hook(this);
                var output = forward(input1, input2, input3);
                foreach (var hook in post_hooks.Values)
                    output = hook(this, input1, input2, input3, output);
                foreach (var hook in module_post_hooks.Values)
                    hook(this);
                return output;
            }
        }

        /// <summary>A function of four inputs.</summary>
        public interface IModule<T1, T2, T3, T4, TResult>
        {
            /// <summary>The output for the input.</summary>
            TResult call(T1 input1, T2 input2, T3 input3, T4 input4);
        }

        /// <summary>A module of four inputs.</summary>
        public abstract class Module<T1, T2, T3, T4, TResult>
            : HookableModule<Func<Module<T1, T2, T3, T4, TResult>, T1, T2, T3, T4, (T1, T2, T3, T4)?>,
                Func<Module<T1, T2, T3, T4, TResult>, T1, T2, T3, T4, TResult, TResult>>, IModule<T1, T2, T3, T4,
                TResult>
        {
            /// <summary>A module without parts.</summary>
            protected Module(string name) : base(name) { }

            /// <summary>The output for the input, without hooks.</summary>
            public abstract TResult forward(T1 input1, T2 input2, T3 input3, T4 input4);

            /// <summary>The output for the input; hooks see and may replace both.</summary>
            public TResult call(T1 input1, T2 input2, T3 input3, T4 input4)
            {
                foreach (var hook in pre_hooks.Values)
                    if (hook(this, input1, input2, input3, input4) is { } replaced)
                        (input1, input2, input3, input4) = replaced;
                foreach (var hook in module_pre_hooks.Values)
                    hook(this);
                var output = forward(input1, input2, input3, input4);
                foreach (var hook in post_hooks.Values)
                    output = hook(this, input1, input2, input3, input4, output);
                foreach (var hook in module_post_hooks.Values)
                    hook(this);
                return output;
            }
        }

        /// <summary>A function of five inputs.</summary>
        public interface IModule<T1, T2, T3, T4, T5, TResult>
        {
            /// <summary>The output for the input.</summary>
            TResult call(T1 input1, T2 input2, T3 input3, T4 input4, T5 input5);
        }

        /// <summary>A module of five inputs.</summary>
        public abstract class Module<T1, T2, T3, T4, T5, TResult>
            : HookableModule<Func<Module<T1, T2, T3, T4, T5, TResult>, T1, T2, T3, T4, T5, (T1, T2, T3, T4, T5)?>,
                Func<Module<T1, T2, T3, T4, T5, TResult>, T1, T2, T3, T4, T5, TResult, TResult>>, IModule<T1, T2, T3,
                T4, T5, TResult>
        {
            /// <summary>A module without parts.</summary>
            protected Module(string name) : base(name) { }

            /// <summary>The output for the input, without hooks.</summary>
            public abstract TResult forward(T1 input1, T2 input2, T3 input3, T4 input4, T5 input5);

            /// <summary>The output for the input; hooks see and may replace both.</summary>
            public TResult call(T1 input1, T2 input2, T3 input3, T4 input4, T5 input5)
            {
                foreach (var hook in pre_hooks.Values)
                    if (hook(this, input1, input2, input3, input4, input5) is { } replaced)
                        (input1, input2, input3, input4, input5) = replaced;
                foreach (var hook in module_pre_hooks.Values)
                    hook(this);
                var output = forward(input1, input2, input3, input4, input5);
                foreach (var hook in post_hooks.Values)
                    output = hook(this, input1, input2, input3, input4, input5, output);
                foreach (var hook in module_post_hooks.Values)
                    hook(this);
                return output;
            }
        }

        /// <summary>A function of six inputs.</summary>
        public interface IModule<T1, T2, T3, T4, T5, T6, TResult>
        {
            /// <summary>The output for the input.</summary>
            TResult call(T1 input1, T2 input2, T3 input3, T4 input4, T5 input5, T6 input6);
        }

        /// <summary>A module of six inputs.</summary>
        public abstract class Module<T1, T2, T3, T4, T5, T6, TResult>
            : HookableModule<Func<Module<T1, T2, T3, T4, T5, T6, TResult>, T1, T2, T3, T4, T5, T6,
                (T1, T2, T3, T4, T5, T6)?>,
                Func<Module<T1, T2, T3, T4, T5, T6, TResult>, T1, T2, T3, T4, T5, T6, TResult, TResult>>, IModule<T1,
                    T2, T3, T4, T5, T6, TResult>
        {
            /// <summary>A module without parts.</summary>
            protected Module(string name) : base(name) { }

            /// <summary>The output for the input, without hooks.</summary>
            public abstract TResult forward(T1 input1, T2 input2, T3 input3, T4 input4, T5 input5, T6 input6);

            /// <summary>The output for the input; hooks see and may replace both.</summary>
            public TResult call(T1 input1, T2 input2, T3 input3, T4 input4, T5 input5, T6 input6)
            {
                foreach (var hook in pre_hooks.Values)
                    if (hook(this, input1, input2, input3, input4, input5, input6) is { } replaced)
                        (input1, input2, input3, input4, input5, input6) = replaced;
                foreach (var hook in module_pre_hooks.Values)
                    hook(this);
                var output = forward(input1, input2, input3, input4, input5, input6);
                foreach (var hook in post_hooks.Values)
                    output = hook(this, input1, input2, input3, input4, input5, input6, output);
                foreach (var hook in module_post_hooks.Values)
                    hook(this);
                return output;
            }
        }
    }
}
