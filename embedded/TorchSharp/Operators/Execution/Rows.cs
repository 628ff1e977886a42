namespace TorchSharp;

/// <summary>Walks up to four views together, row by row; the first gives the shape that the others broadcast to.
/// Dimensions that every view steps through evenly are merged, so contiguous views make a single row.</summary>
ref struct Rows
{
    const int MaxViews = 4, MaxRank = 16;

    readonly int _views;
    int _rank, _column, _left;
    bool _isStarted;
    PerDimension _sizes, _counters;
    PerDimensionAndView _strides;
    PerView _rowStart;

    /// <summary>Elements in the current row.</summary>
    public int Length;

    /// <summary>Where each view's current row starts, relative to the view.</summary>
    public PerView Start;

    /// <summary>The step along the row of each view.</summary>
    public PerView Step;

    /// <summary>The rows that hold that many elements of the shape, counted row by row from the first.</summary>
    [SkipLocalsInit]
    public Rows(int first, int count, params scoped ReadOnlySpan<TensorImpl> views)
    {
        Unsafe.SkipInit(out this); // small tensors would wait while what they do not use is cleared
        (_views, _left, _isStarted, _column, _rowStart) = (views.Length, count, false, first, default);
        var isSingle = IsSingle(views);
        if (!isSingle)
            Merge(views);
        for (var w = 0; w < views.Length; w++)
            Step[w] = _strides[w];
        if (!isSingle)
            Seek(first);
    }

    [InlineArray(MaxViews)]
    public struct PerView { int _first; }

    [InlineArray(MaxRank)]
    struct PerDimension { int _first; }

    [InlineArray(MaxRank * MaxViews)]
    struct PerDimensionAndView { int _first; }

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
        for (var w = 0; w < _views; w++)
            Start[w] = _rowStart[w] + _column * Step[w];
        _column = 0;
        return true;
    }

    void Advance()
    {
        for (var d = 1; d < _rank; d++)
        {
            var isWithin = ++_counters[d] < _sizes[d];
            for (var w = 0; w < _views; w++)
                _rowStart[w] += _strides[d * MaxViews + w] * (isWithin ? 1 : 1 - _sizes[d]);
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
            for (var w = 0; w < _views; w++)
                _rowStart[w] += _strides[d * MaxViews + w] * _counters[d];
        }
    }

    // The common case: all views are contiguous and of one shape, or a single element.
    bool IsSingle(scoped ReadOnlySpan<TensorImpl> views)
    {
        (_rank, _sizes[0]) = (1, Math.Max(views[0].Count, 1));
        for (var w = 0; w < views.Length; w++)
        {
            bool isOne = views[w].Count == 1 && w > 0, isSame = Dims.Same(views[w].Shape, views[0].Shape);
            if (!isOne && !(isSame && views[w].IsContiguous))
                return false;
            _strides[w] = isOne ? 0 : 1;
        }
        return true;
    }

    // The innermost dimension comes first in the result.
    void Merge(scoped ReadOnlySpan<TensorImpl> views)
    {
        var shape = views[0].Shape;
        (_rank, _sizes[0]) = (0, 1);
        for (var d = shape.Length - 1; d >= 0; d--)
        {
            if (shape[d] == 1)
                continue;
            if (_rank == 0 || !Continues(views, d))
            {
                if (_rank == MaxRank)
                    throw new NotSupportedException($"more than {MaxRank} dimensions that do not merge");
                _sizes[_rank] = 1;
                for (var w = 0; w < views.Length; w++)
                    _strides[_rank * MaxViews + w] = StrideOf(views[w], d, shape);
                _rank++;
            }
            _sizes[_rank - 1] *= (int)shape[d];
        }
        _rank = Math.Max(_rank, 1);
        _sizes[0] = Math.Max(_sizes[0], 1);
    }

    readonly bool Continues(scoped ReadOnlySpan<TensorImpl> views, int d)
    {
        for (var w = 0; w < views.Length; w++)
            if (StrideOf(views[w], d, views[0].Shape)
                != (long)_strides[(_rank - 1) * MaxViews + w] * _sizes[_rank - 1])
                return false;
        return true;
    }

    // Dimensions that the view lacks, or has only one of, repeat.
    static int StrideOf(TensorImpl x, int d, long[] shape)
    {
        d -= shape.Length - x.Shape.Length;
        return d < 0 || x.Shape[d] == 1 ? 0 : (int)x.Strides[d];
    }
}
