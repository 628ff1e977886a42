#nullable enable
using System.Runtime.CompilerServices;

/// <summary>The arguments of a case by name, such as <c>x=f32[2,3]positive/t dim=1 keepdim=true</c>; arguments.py reads
/// the same. An optional one that the case does not give is null, or false.</summary>
public sealed class Arguments
{
    readonly Dictionary<string, string> _words = [];
    readonly Dictionary<string, Tensor> _tensors = [];

    public Arguments(IEnumerable<string> arguments)
    {
        foreach (var argument in arguments)
        {
            var equals = argument.IndexOf('=');
            var (name, text) = (argument[..equals], argument[(equals + 1)..]);
            if (TensorSpec.Parse(text) is { } spec)
            {
                Leaves[name] = spec.Leaf(seed: Leaves.Count);
                _tensors[name] = spec.View(Leaves[name]);
            }
            else
                _words[name] = text;
        }
    }

    /// <summary>The tensors as they were created, for which the gradients are taken; the expressions get views of
    /// them.</summary>
    public Dictionary<string, Tensor> Leaves { get; } = [];

    public Tensor[] all => [.. _tensors.Values];

    public Tensor x => _tensors["x"];
    public Tensor y => _tensors["y"];
    public Tensor z => _tensors["z"];
    public Tensor? other => Optional();
    public Tensor? weight => Optional();
    public Tensor? bias => Optional();
    public Tensor? mask => Optional();

    /// <summary>A copy of x after an edit in place.</summary>
    public Tensor Edited(Action<Tensor> edit)
    {
        var copy = x.clone();
        edit(copy);
        return copy;
    }

    /// <summary>What an expression creates when the random stream starts at the case's seed.</summary>
    public Tensor Seeded(Func<Tensor> make)
    {
        manual_seed(Whole("seed"));
        return make();
    }

    public long dim => Whole();
    public long dim0 => Whole();
    public long dim1 => Whole();
    public long k => Whole();
    public long n => Whole();
    public long start => Whole();
    public long end => Whole();
    public long step => Whole();
    public long length => Whole();
    public long diagonal => Whole();
    public long? padding => _words.TryGetValue("k", out var text) ? long.Parse(text) : null;
    public long ignore_index => _words.TryGetValue("ignore_index", out var text) ? long.Parse(text) : -100;

    public long[] dims => List();
    public long[] size => List();
    public long[] shifts => List();
    public long[] source => List();
    public long[] destination => List();

    public bool keepdim => Flag();
    public bool unbiased => Flag();
    public bool descending => Flag();
    public bool largest => Flag();
    public bool equal_nan => Flag();
    public bool is_causal => Flag();
    public bool log_target => Flag();
    public bool replacement => Flag();
    public bool nesterov => Flag();
    public bool amsgrad => Flag();

    public double p => Real();
    public double eps => Real();
    public double beta => Real();
    public double factor => Real();
    public double threshold => Real();
    public double slope => Real();
    public double rtol => Real();
    public double atol => Real();
    public double first => Real();
    public double last => Real();
    public double lr => Real();
    public double beta1 => Real();
    public double beta2 => Real();
    public double momentum => Real();
    public double dampening => Real();
    public double weight_decay => Real();
    public double smoothing => Real();

    /// <summary>A number with or without a fraction, or a truth value: it takes part in the choice of the
    /// dtype.</summary>
    public Scalar s => Number()!;
    public Scalar alpha => Number()!;
    public Scalar value => Number()!;
    public Scalar? min => Number();
    public Scalar? max => Number();

    /// <summary>The same as a tensor, because TorchSharp cannot store a <see cref="Scalar"/>.</summary>
    public Tensor number => tensor(Real("s"));

    public string equation => _words["equation"];
    public ScalarType? type => _words.TryGetValue("type", out var text) ? TensorSpec.Types[text] : null;

    public nn.Reduction reduction => _words.GetValueOrDefault("reduction") switch
    {
        "none" => nn.Reduction.None, "sum" => nn.Reduction.Sum, _ => nn.Reduction.Mean,
    };

    public RoundingMode rounding => _words.GetValueOrDefault("rounding") switch
    {
        "floor" => RoundingMode.floor, "trunc" => RoundingMode.trunc, _ => RoundingMode.None,
    };

    /// <summary>An index such as <c>-1,1:,::2,...,None,i</c>, where i names a tensor of the case.</summary>
    public TensorIndex[] at => [.. _words["at"].Split(',').Select(Index)];

    TensorIndex Index(string part)
    {
        if (part == "...")
            return TensorIndex.Ellipsis;
        if (part == "None")
            return TensorIndex.None;
        if (long.TryParse(part, out long index))
            return TensorIndex.Single(index);
        if (!part.Contains(':'))
            return TensorIndex.Tensor(_tensors[part]);
        var bounds = part.Split(':').Select(bound => bound == "" ? (long?)null : long.Parse(bound)).ToArray();
        return TensorIndex.Slice(bounds[0], bounds[1], bounds.Length > 2 ? bounds[2] : null);
    }

    Tensor? Optional([CallerMemberName] string name = "") => _tensors.GetValueOrDefault(name);

    long Whole([CallerMemberName] string name = "") => long.Parse(_words[name]);

    bool Flag([CallerMemberName] string name = "") => _words.GetValueOrDefault(name) == "true";

    double Real([CallerMemberName] string name = "") =>
        _words.TryGetValue(name, out var text) ? Numbers.Parse(text) : 0;

    long[] List([CallerMemberName] string name = "") =>
        [.. _words[name].Trim('[', ']').Split(',', StringSplitOptions.RemoveEmptyEntries).Select(long.Parse)];

    Scalar? Number([CallerMemberName] string name = "")
    {
        if (!_words.TryGetValue(name, out var text))
            return null;
        if (bool.TryParse(text, out bool truth))
            return truth;
        return long.TryParse(text, out long whole) ? (Scalar)whole : Numbers.Parse(text);
    }
}

public static class Numbers
{
    public static double Parse(string text) => text switch
    {
        "nan" => double.NaN,
        "inf" => double.PositiveInfinity,
        "-inf" => double.NegativeInfinity,
        _ => double.Parse(text, CultureInfo.InvariantCulture),
    };
}
