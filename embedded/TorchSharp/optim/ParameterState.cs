namespace TorchSharp;

/// <summary>A parameter in the hands of an optimizer: its group, and what is remembered from step to step.</summary>
sealed class ParameterState(Parameter parameter, ParamGroup group) : OptimizerState
{
    const int ManyElements = 1 << 16, Piece = 1 << 14;

    Array? _a, _b, _c;

    public Parameter Parameter { get; } = parameter;

    public ParamGroup Group { get; } = group;

    /// <summary>How many steps the parameter has taken; the rule of the first one sees 1.</summary>
    public int Steps { get; set; }

    /// <summary>True once something is remembered.</summary>
    public bool HasMemory => _a is not null;

    /// <summary>Applies a rule that remembers that many numbers for each element (up to three, at first 0).</summary>
    public void Apply<T, TRule>(in TRule rule, int remembered)
        where T : unmanaged, INumber<T> where TRule : struct, IUpdateRule<T>
    {
        TensorImpl own = Parameter.Impl, gradient = own.Grad!.Impl;
        T[] first = Memory<T>(ref _a, remembered > 0), second = Memory<T>(ref _b, remembered > 1),
            third = Memory<T>(ref _c, remembered > 2);
        var packed = own.IsContiguous ? own : TorchSharp.Apply.Packed(Parameter);
        if (!gradient.IsContiguous || gradient.Dtype != own.Dtype)
            gradient = TorchSharp.Apply.Packed(own.Grad!, own.Dtype);
        if (own.Count < ManyElements)
            ParameterUpdate.Run<T, TRule>(rule, packed.Flat<T>(), gradient.Flat<T>(), first, second, third);
        else
            InPieces(rule, packed, gradient, first, second, third);
        if (packed != own)
            Copying.Into(own, packed);
        own.Storage.Version++;
    }

    static void InPieces<T, TRule>(TRule rule, TensorImpl x, TensorImpl gradient, T[] a, T[] b, T[] c)
        where T : unmanaged where TRule : struct, IUpdateRule<T>
    {
        Threads.For((x.Count + Piece - 1) / Piece, piece =>
        {
            int start = piece * Piece, length = Math.Min(Piece, x.Count - start);
            Span<T> Part(T[] memory) => memory.Length == 0 ? [] : memory.AsSpan(start, length);
            ParameterUpdate.Run<T, TRule>(rule, x.Flat<T>().Slice(start, length),
                gradient.Flat<T>().Slice(start, length), Part(a), Part(b), Part(c));
        });
    }

    /// <summary>The numbers of a place (0 to 2), in the shape of the parameter; zeros where nothing is remembered
    /// yet.</summary>
    public Tensor Remembered(int place)
    {
        var own = Parameter.Impl;
        var tensor = new Tensor(TensorImpl.Zeros(own.Shape, own.Dtype), inScope: false);
        if (At(place) is { } numbers)
            Buffer.BlockCopy(numbers, 0, tensor.Impl.Storage.Bytes, 0, tensor.Impl.Storage.Length);
        return tensor;
    }

    /// <summary>Remembers the numbers of a tensor of the parameter's shape, or nothing, at a place.</summary>
    public void Remember(int place, Tensor? numbers)
    {
        if (numbers is not null && !Dims.Same(numbers.Impl.Shape, Parameter.Impl.Shape))
            throw new ArgumentException($"Mismatched tensor shape: the parameter has {Fault.Text(Parameter.Impl.Shape)}," +
                $" what is remembered of it {Fault.Text(numbers.Impl.Shape)}");
        Array? memory = null;
        if (numbers is not null)
            memory = Parameter.Impl.Dtype == ScalarType.Float32 ? Packed<float>(numbers) : Packed<double>(numbers);
        At(place) = memory;
    }

    /// <summary>Remembers what another does, as numbers of its own.</summary>
    public void CopyFrom(ParameterState other)
    {
        Steps = other.Steps;
        for (var place = 0; place < 3; place++)
            Remember(place, other.At(place) is null ? null : other.Remembered(place));
    }

    /// <summary>True when both have taken as many steps and remember numbers that differ by rounding only.</summary>
    public override bool ApproximatelyEquals(OptimizerState other) => other is ParameterState state
        && Steps == state.Steps && Dims.Same(Parameter.Impl.Shape, state.Parameter.Impl.Shape)
        && Enumerable.Range(0, 3).All(place => Remembered(place).allclose(state.Remembered(place)));

    static T[] Packed<T>(Tensor numbers) where T : unmanaged =>
        TorchSharp.Apply.Packed(numbers, ElementTypes.Of(typeof(T))).Flat<T>().ToArray();

    ref Array? At(int place)
    {
        if (place == 0)
            return ref _a;
        return ref place == 1 ? ref _b : ref _c;
    }

    // Made when first needed; a parameter that was converted since starts anew.
    T[] Memory<T>(ref Array? memory, bool isNeeded)
    {
        if (!isNeeded)
            return [];
        if (memory is not T[] numbers)
            memory = numbers = new T[Parameter.Impl.Count];
        return numbers;
    }
}
