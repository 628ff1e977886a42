namespace TorchSharp;

public static partial class torch
{
    /// <summary>A source of random numbers: PyTorch's stream on the processor, word for word.</summary>
    public class Generator : IDisposable
    {
        const long DefaultSeed = 67280421310721;

        long _start;

        /// <summary>A separate generator, with a seed.</summary>
        public Generator(ulong seed = 0, Device? device = null)
        {
            _start = (long)seed;
            Stream = new RandomStream(seed);
        }

        /// <summary>The generator of everything that is given none.</summary>
        public static Generator Default { get; } = new((ulong)DefaultSeed);

        internal RandomStream Stream { get; private set; }

        /// <summary>The processor.</summary>
        public Device device => CPU;

        /// <summary>Starts the stream anew from a seed.</summary>
        public Generator manual_seed(long seed)
        {
            _start = seed;
            Stream = new RandomStream((ulong)seed);
            return this;
        }

        /// <summary>Starts the stream anew from a seed of the operating system, and returns it.</summary>
        public long seed()
        {
            Span<byte> bytes = stackalloc byte[8];
            System.Security.Cryptography.RandomNumberGenerator.Fill(bytes);
            manual_seed(MemoryMarshal.Read<long>(bytes) & 0x1fffffffffffff);
            return _start;
        }

        /// <summary>The seed the stream was started from.</summary>
        public long initial_seed() => _start;

        /// <summary>Where the stream is, as bytes for <see cref="set_state"/>, libtorch's own.</summary>
        public Tensor get_state() => tensor(Stream.Save(_start));

        /// <summary>Takes the stream back to where it was.</summary>
        public void set_state(Tensor value) => (Stream, _start) = RandomStream.Load(value.data<byte>().ToArray());

        /// <summary>Frees nothing; TorchSharp's generators are disposable.</summary>
        public void Dispose()
        {
            Dispose(true);
            GC.SuppressFinalize(this);
        }

        /// <summary>Frees nothing.</summary>
        protected virtual void Dispose(bool disposing) { }
    }

    /// <summary>Starts the stream that all random operations draw from anew.</summary>
    public static Generator manual_seed(long seed) => Generator.Default.manual_seed(seed);

    /// <summary>Starts the default stream from a seed of the operating system, and returns it.</summary>
    public static long seed() => Generator.Default.seed();

    /// <summary>The seed the default stream was started from.</summary>
    public static long initial_seed() => Generator.Default.initial_seed();

    /// <summary>The state of the default stream.</summary>
    public static Tensor get_rng_state() => Generator.Default.get_state();

    /// <summary>Restores a state of the default stream.</summary>
    public static void set_rng_state(Tensor new_state) => Generator.Default.set_state(new_state);

    /// <summary>The default stream of random numbers.</summary>
    public static class random
    {
        /// <summary>Restarts the default stream from a seed.</summary>
        public static Generator manual_seed(long seed) => torch.manual_seed(seed);

        /// <summary>Starts the default stream from a seed of the operating system, and returns it.</summary>
        public static long seed() => torch.seed();

        /// <summary>The seed the default stream was started from.</summary>
        public static long initial_seed() => torch.initial_seed();

        /// <summary>The state of the default stream.</summary>
        public static Tensor get_rng_state() => torch.get_rng_state();

        /// <summary>Restores a state of the default stream.</summary>
        public static void set_rng_state(Tensor new_state) => torch.set_rng_state(new_state);
    }
}
