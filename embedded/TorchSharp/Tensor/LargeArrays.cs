using System.Runtime;

namespace TorchSharp;

/// <summary>Arrays of large tensors, reused once they are unreachable. The runtime would return their memory to the
/// system, and the next tensor would wait longer for fresh pages than for its numbers.</summary>
static class LargeArrays
{
    /// <summary>The bytes from which an array counts as large; smaller ones cost the runtime little.</summary>
    public const int Least = 1 << 16;

    // A garbage collection finds what is unreachable; it is requested after that many bytes, or as many as are in use.
    const long LeastBetweenCollections = 256L << 20;

    static readonly Lock Gate = new();
    static readonly Dictionary<int, Shelf> Shelves = [];
    static long _lent, _lentSinceCollection;

    /// <summary>An array of at least that many bytes, and whether they are all 0.</summary>
    public static (byte[] Array, bool IsClear) Rent(int bytes)
    {
        var size = SizeFor(bytes);
        if (NeedsCollection(size))
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
        byte[]? array;
        lock (Gate)
        {
            array = ShelfOf(size).Take();
            (_lent, _lentSinceCollection) = (_lent + size, _lentSinceCollection + size);
        }
        var isClear = array is null;
        array ??= new byte[size];
        _ = new Loan(array);
        return (array, isClear);
    }

    static bool NeedsCollection(int size)
    {
        lock (Gate)
        {
            if (_lentSinceCollection + size <= Math.Max(LeastBetweenCollections, _lent / 2))
                return false;
            _lentSinceCollection = 0;
            foreach (var shelf in Shelves.Values)
                shelf.DropIdle();
            return true;
        }
    }

    static void Return(byte[] array)
    {
        lock (Gate)
        {
            _lent -= array.Length;
            ShelfOf(array.Length).Put(array);
        }
    }

    static Shelf ShelfOf(int size) => Shelves.TryGetValue(size, out var shelf) ? shelf : Shelves[size] = new();

    // Few different sizes, at most an eighth larger than asked for, so that arrays fit again.
    static int SizeFor(int bytes)
    {
        var step = 1 << Math.Max(BitOperations.Log2((uint)bytes) - 3, 0);
        return (int)Math.Min(((long)bytes + step - 1) / step * step, Array.MaxLength);
    }

    /// <summary>Lives as long as its array; when the array becomes unreachable, returns it.</summary>
    sealed class Loan
    {
        readonly byte[] _array;
        DependentHandle _whileReachable;

        public Loan(byte[] array)
        {
            _array = array;
            _whileReachable = new DependentHandle(array, this);
        }

        ~Loan()
        {
            _whileReachable.Dispose();
            Return(_array);
        }
    }

    /// <summary>Free arrays of one size.</summary>
    sealed class Shelf
    {
        readonly Stack<byte[]> _arrays = [];
        int _fewest;

        public byte[]? Take()
        {
            _arrays.TryPop(out var array);
            _fewest = Math.Min(_fewest, _arrays.Count);
            return array;
        }

        public void Put(byte[] array) => _arrays.Push(array);

        // Arrays that were free all the time since the last collection.
        public void DropIdle()
        {
            for (; _fewest > 0; _fewest--)
                _arrays.Pop();
            _fewest = _arrays.Count;
        }
    }
}
