using System.Runtime.CompilerServices;

namespace TorchSharp;

/// <summary>Walks up to four windows together, row by row; the first gives the shape that the others broadcast to.
/// Dimensions that every window steps through evenly are merged, so contiguous windows make a single row.</summary>
ref struct Rows
{
    const int MaxWindows = 4, MaxRank = 16;

    readonly int _windows;
    int _rank, _column, _left;
    bool _isStarted;
    PerDimension _sizes, _counters;
    PerDimensionAndWindow _strides;
    PerWindow _rowStart;

    /// <summary>Elements in the current row.</summary>
    public int Length;

    /// <summary>Where each window's current row starts, relative to the window.</summary>
    public PerWindow Start;

    /// <summary>The step along the row of each window.</summary>
    public PerWindow Step;

    /// <summary>The rows that hold that many elements of the shape, counted row by row from the first.</summary>
    [SkipLocalsInit]
    public Rows(int first, int count, params scoped ReadOnlySpan<TensorImpl> windows)
    {
        Unsafe.SkipInit(out this); // small tensors would wait while what they do not use is cleared
        (_windows, _left, _isStarted, _column, _rowStart) = (windows.Length, count, false, first, default);
        var isSingle = IsSingle(windows);
        if (!isSingle)
            Merge(windows);
        for (var w = 0; w < windows.Length; w++)
            Step[w] = _strides[w];
        if (!isSingle)
            Seek(first);
    }

    [InlineArray(MaxWindows)]
    public struct PerWindow { int _first; }

    [InlineArray(MaxRank)]
    struct PerDimension { int _first; }

    [InlineArray(MaxRank * MaxWindows)]
    struct PerDimensionAndWindow { int _first; }

    /// <summary>Moves to the first or next row.</summary>
    public bool Next()
    {
        if (_left == 0)
            return false;
        if (_isStarted)
            Advance();
        _isStarted = true;
        Length = Math.Min(_sizes[0] - _column, _left);
        _left -= Length;
        for (var w = 0; w < _windows; w++)
            Start[w] = _rowStart[w] + _column * Step[w];
        _column = 0;
        return true;
    }

    void Advance()
    {
        for (var d = 1; d < _rank; d++)
        {
            var isWithin = ++_counters[d] < _sizes[d];
            for (var w = 0; w < _windows; w++)
                _rowStart[w] += _strides[d * MaxWindows + w] * (isWithin ? 1 : 1 - _sizes[d]);
            if (isWithin)
                return;
            _counters[d] = 0;
        }
    }

    void Seek(int first)
    {
        _counters = default;
        _column = first % _sizes[0];
        first /= _sizes[0];
        for (var d = 1; d < _rank && first > 0; d++, first /= _sizes[d - 1])
        {
            _counters[d] = first % _sizes[d];
            for (var w = 0; w < _windows; w++)
                _rowStart[w] += _strides[d * MaxWindows + w] * _counters[d];
        }
    }

    // The common case: all windows are contiguous and of one shape, or a single element.
    bool IsSingle(scoped ReadOnlySpan<TensorImpl> windows)
    {
        (_rank, _sizes[0]) = (1, Math.Max(windows[0].Count, 1));
        for (var w = 0; w < windows.Length; w++)
        {
            bool isOne = windows[w].Count == 1 && w > 0, isSame = Dims.Same(windows[w].Shape, windows[0].Shape);
            if (!isOne && !(isSame && windows[w].IsContiguous))
                return false;
            _strides[w] = isOne ? 0 : 1;
        }
        return true;
    }

    // The innermost dimension comes first in the result.
    void Merge(scoped ReadOnlySpan<TensorImpl> windows)
    {
        var shape = windows[0].Shape;
        (_rank, _sizes[0]) = (0, 1);
        for (var d = shape.Length - 1; d >= 0; d--)
        {
            if (shape[d] == 1)
                continue;
            if (_rank == 0 || !Continues(windows, d))
            {
                if (_rank == MaxRank)
                    throw new NotSupportedException($"more than {MaxRank} dimensions that do not merge");
                _sizes[_rank] = 1;
                for (var w = 0; w < windows.Length; w++)
                    _strides[_rank * MaxWindows + w] = StrideOf(windows[w], d, shape);
                _rank++;
            }
            _sizes[_rank - 1] *= (int)shape[d];
        }
        _rank = Math.Max(_rank, 1);
        _sizes[0] = Math.Max(_sizes[0], 1);
    }

    readonly bool Continues(scoped ReadOnlySpan<TensorImpl> windows, int d)
    {
        for (var w = 0; w < windows.Length; w++)
            if (StrideOf(windows[w], d, windows[0].Shape)
                != (long)_strides[(_rank - 1) * MaxWindows + w] * _sizes[_rank - 1])
                return false;
        return true;
    }

    // Dimensions that the window lacks, or has only one of, repeat.
    static int StrideOf(TensorImpl x, int d, long[] shape)
    {
        d -= shape.Length - x.Shape.Length;
        return d < 0 || x.Shape[d] == 1 ? 0 : (int)x.Strides[d];
    }
}
