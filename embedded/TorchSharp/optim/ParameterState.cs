using System.Numerics;
using TorchSharp.Kernels;
using TorchSharp.Modules;

namespace TorchSharp;

/// <summary>A parameter in the hands of an optimizer: its group, and what is remembered from step to step.</summary>
internal sealed class ParameterState(Parameter parameter, ParamGroup group)
{
    private const int ManyElements = 1 << 16, Piece = 1 << 14;

    private Array? _a, _b, _c;

    public Parameter Parameter { get; } = parameter;

    public ParamGroup Group { get; } = group;

    /// <summary>How many steps the parameter has taken; the rule of the first one sees 1.</summary>
    public int Steps { get; set; }

    /// <summary>True once something is remembered.</summary>
    public bool HasMemory => _a is not null;

    /// <summary>Applies a rule that remembers so many numbers for each element (up to three, at first 0).</summary>
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

    private static void InPieces<T, TRule>(TRule rule, TensorImpl x, TensorImpl gradient, T[] a, T[] b, T[] c)
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

    // Made when first needed; a parameter that was converted since starts anew.
    private T[] Memory<T>(ref Array? memory, bool isNeeded)
    {
        if (!isNeeded)
            return [];
        if (memory is not T[] numbers)
            memory = numbers = new T[Parameter.Impl.Count];
        return numbers;
    }
}
