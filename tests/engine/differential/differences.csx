#nullable enable

/// <summary>Where the engine's answer differs from the real TorchSharp's: there it answers as PyTorch does, or avoids
/// losing something. Each is in the table of embedded/TorchSharp/README.md, by its first column.</summary>
/// <param name="Row">The first column of its row.</param>
/// <param name="Questions">An expression for the questions, with their family in front.</param>
/// <param name="Answer">An expression for what the engine answers.</param>
public sealed record Difference(string Row, string Questions, string Answer)
{
    public static readonly Difference[] All =
    [
        new("`baddbmm`", "tensors: baddbmm$", @"Float32 \[1,2,2\] 40 71 82 153"),
        new("`baddbmm`", "tensors: baddbmm as a method, weighed", @"Float32 \[1,2,2\] 120 212 244 456"),
        new("`addbmm`", "functions: addbmm", @"Float32 \[2,4\] 26 26 26 26 26 26 26 26 \| Float32 \[2,4\] 9 9 9 9 9 9 9 9"),
        new("`type:` of `std`, `var` and their kin", "functions: std_mean in a type", @"Float64 \[\] 1 \| Float64 \[\] 1"),
        new("`tensordot(a, b, dims)`", "functions: tensordot of (two|one|no) dimensions?", @"Float32 \[(2,5|2,3,2|2,3,4)\] (2.0625 0.34375|2.5625 0.3125|1.890625)"),
        new("`diff(n)`", "functions: differences of differences", @"Float64 \[2,1\] 1 2 \| Float64 \[5\] 1 3 3 5 7 \| Float64 \[0\] "),
        new("masks of `MultiheadAttention`", "networks: attention with a mask of truths", @"Float32 \[3,2,4\] -0.1053178\d* 0.336715\d* .* -0.04252925\d* 0.0505355\d* "),
        new("masks of `MultiheadAttention`", "networks: attention with a mask of whole numbers", "! ExternalException"),
        new("masks of `MultiheadAttention`", "networks: attention with a mask for each head", @"Float32 \[3,2,4\] -0.093291\d* 0.274353\d* "),
        new("`MultiheadAttention` with `kdim`, `vdim`", "networks: MultiheadAttention of other widths: outputs and gradients", @"Float32 \[5,2,4\] 0.1795413\d* -0.033349\d* "),
        new("`need_weights: false`", "networks: attention without weights", "True"),
        new("a sequence without a batch", "networks: LSTM of one sequence", @"Float32 \[5,3\] 0.072023\d* 0.153288\d* "),
        new("a sequence without a batch", "networks: GRU of one sequence with a state", @"Float32 \[5,3\] -0.728661\d* 0.588831\d* "),
        new("`LSTMCell` without states", "networks: LSTMCell without states", @"Float32 \[2,3\] 0.0246026\d* -0.023788\d* "),
        new("a shared parameter", "layers: tied: names", @"table\.weight\[5x4\]"),
        new("a shared parameter", "layers: tied: count", "1"),
        new("a shared parameter", "layers: tied: both change", @"True \| Float32 \[4\] -1.529"),
        new("a shared parameter", "layers: two linear layers: state", @"0\.weight,1\.weight"),
        new("a shared parameter", "layers: two linear layers: converted", "Float64"),
        new("a shared parameter", "layers: one module twice: state", @"x\.weight,x\.bias,y\.weight,y\.bias"),
        new("a shared parameter", "layers: ParameterList with one twice", "0"),
        new("a parameter that was replaced", "layers: (the weight that was there|untied)", "False"),
        new("a `ModuleDict` as pairs", "members: ModuleDict: (copied )?as pairs", "a1?,b2?"),
        new("a `ModuleDict` as pairs", "members: ModuleDict: Remove of a pair", @"True \| False \| b2"),
        new("a new name in `ModuleDict`", "members: ModuleDict: after a new name", "a1 b2 c3"),
        new("parameters in a dispose scope", "layers: (Embedding|RNNCell|GRUCell): .* in a scope", "False"),
        new("parameters in a dispose scope", "tensors: tensors made by Embedding", @"1 \| 0 \| 1 \| 0"),
        new("parameters in a dispose scope", "tensors: tensors made by RNNCell", @"4 \| 0 \| 4 \| 0"),
        new("`ModuleList`, `ModuleDict`", "layers: ModuleList alone", @"0\.weight\[1x1\],0\.bias\[1\],1\.weight\[2x2\],1\.bias\[2\]"),
        new("`ModuleList`, `ModuleDict`", "layers: ModuleDict alone", @"a\.weight\[1x1\],a\.bias\[1\]"),
        new("`ModuleList`, `ModuleDict`", "layers: own module: list changed", @".*list\.0\.weight\[5x5\].*list\.2\.weight\[3x3\].*dict\.two\.weight\[2x2\].*numbers\.1\[5\]"),
        new("`ModuleList`, `ModuleDict`", "layers: own module: converted", "Float64(,Float64){10}"),
        new("`backward()` twice through `sum(dim)`", "tensors: backward twice: sum", @"Float32 \[2,2\] 2 2 2 2"),
        new("`requires_grad = false` on what was computed", "tensors: requires_grad of what was computed", "! ExternalException"),
        new("`new Parameter` of what was computed", "tensors: a parameter of what was computed", "True"),
        new("too many indices for `data<T>()`", "tensors: reading by too many indices", "! IndexOutOfRangeException"),
        new("`CyclicLR`", "trajectories: schedule: CyclicLR with momentum(, by epochs)?", ".*,0.8(0|5)"),
        new("`CyclicLR`", "trajectories: schedule: CyclicLR by iterations(, by epochs)?", ".*,0.82899"),
        new("`SequentialLR.step(epoch)`", "trajectories: schedule: SequentialLR, by epochs", "0.0800.*,0.3200.*,0.5600"),
        new("`load_state_dict` of an SGD without momentum", "trajectories: SGD: resumed", "True ; True ; True"),
        new("an optimizer's state for another shape", "trajectories: a state of (Adam|AdamW|RMSProp) for another shape, dictionary", "! ArgumentException"),
        new("an optimizer's state for another shape", "trajectories: a state of SGD with momentum for another shape, (stream|dictionary)", "! ArgumentException"),
        new("layout of results", "tensors: layout of (x \\+ 1|exp|clone|to|zeros_like|x > 1)", "2,1"),
        new("tensors that an operation makes on its way", "tensors: composed operations make", "\\d\\d"),
        new("`Equals` of accessors", "tensors: Equals of accessors", "True"),
        new("`ToTensor()` of `bool` and of `Half`", "tensors: ToTensor of a truth", @"Bool \[\] 1"),
        new("`ToTensor()` of `bool` and of `Half`", "tensors: ToTensor of (a|an array of) Half", @"Float16 \[2?\] 1.5"),
        new("a tensor without rows as text", @"printing: (jlstr( \w+)?|str|ToString true) e(03|203)", @"\[.*x3\], type = Float32, device = cpu.*"),
        new("values that were overwritten", "random_programs: program (11|12|14|18|80|84|97|143|174|178)", @"\d+ \| Float64 "),
        new("a damaged archive", "files: load an archive with a wrong bit", "! ExternalException"),
        new("`ELU` in place", "members: ELU in place", @"Float32 \[3\] -0.74716\d* 0.375 -0.46473"),
        new("losses in 16 bits", "reduced_precision: B?Float16: cross entropy", @"B?Float16 \[\] 1.8(59375|671875)"),
        new("optimizers and `randn` in 16 bits", "reduced_precision: B?Float16: (a step|many normal numbers)", "! NotSupportedException"),
        new("`Save` of a tensor with gaps", "files: Save a transposed matrix", "28"),
        new("`type:` of `std`, `var` and their kin", @"options: f\.(std|var)\(.*, type: float64\)", @"Float64 \[3\] "),
        new("`topk` of equal elements", @"options: ties\.topk\(2\)", @"Float32 \[2\] 3 3 \| Int64 \[2\] 0 2"),
        new("a matrix norm of an unknown name", @"options: linalg\.matrix_norm\(x3, ""zzz""\)", "! ExternalException"),
        new("`aminmax` of a negative dimension", @"options: f\.aminmax\(-1, true\)", @"Float32 \[2,1\] -1.25 -0.75 \| Float32 \[2,1\] 0.5 1.25"),
        new("`roll` of an array without dimensions", @"options: f\.roll\(new long\[\] \{ 1 \}\)", @"Float32 \[2,3\] -0.75 -1.25 0.5"),
        new("`out:` of another shape", @"options: .*y = zeros\(4\); f\.amax.*", "! ExternalException"),
        new("parts that overlap", @"options: .*y\[1\.\.\]\.add_\(y\[\.\.3\]\).*", @"Float32 \[4\] -1.25 -0.75 0 0.75"),
        new("`MultiheadAttention` of equal tensors", @"options: .*call\(query, key, key\).*", @"False \| False"),
        new("`TransformerEncoder` without layers", @"options: TransformerEncoder\(.*", @"Float32 \[3,2,4\] -1.25 0.5 -0.5"),
        new("buffers that are not saved", @"options: Names\(new Net\(\)\.named_buffers\(\)\)", "part,extra"),
        new("buffers that are not saved", @"options: new Net\(\)\.to\(float64\).*", "Float64"),
        new("a dot in the name of a parameter", @"options: .*register_parameter\(""a\.b"".*", "! ArgumentException"),
        new("a name twice in `Sequential`", @"options: Names\(Sequential.*", "! InvalidOperationException"),
        new("`zero_grad` of an optimizer", @"options: .*sgd\.zero_grad\(\).*", "True"),
        new("a gradient of another shape", @"options: .*p\.grad = A\(1, 2, 3\).*", "! ExternalException"),
        new("`get_last_lr` of `ChainedLR`", @"options: .*get_last_lr\(\).*", "0.05"),
        new("`dot` of unlike shapes", @"options: (A\(1, 2\)\.dot\(A\(1\)\)|(tensor\(1f\)|f)\.dot\(.*)", "! ExternalException"),
        new("a disposed tensor as text", @"options: .*x\.Dispose\(\); return x\.ToString\(\).*", @"\[\?\], type = \?"),
    ];

    /// <summary>The known difference that a question is about, or null.</summary>
    public static Difference? For(string question) => All.FirstOrDefault(each => Whole(each.Questions).IsMatch(question));

    /// <summary>Whether the engine's answer is the expected one.</summary>
    public bool Expects(string answer) => Regex.IsMatch(answer, $"^({Answer})");

    static Regex Whole(string expression) => new($"^({expression})$");
}
