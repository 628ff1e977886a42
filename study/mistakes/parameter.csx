/// <summary>Mistakes with a module's parameters: registered, shaped, copied.</summary>
public static partial class Mistakes
{
    public static readonly Mistake BiasLeftOn = new("Linear layers with a bias",
        "nn.Linear adds a bias unless told otherwise, and the state dict shows it: W_query.bias. Here a projection "
        + "is a matrix and nothing else.");

    public static readonly Mistake CopiedBackwards = new("a copy in the wrong direction",
        "The module to copy from has changed. In a.copy_(b) the numbers go from b into a.");

    public static readonly Mistake CopiedUnderGradient = new("a parameter written while gradients are recorded",
        "A parameter may not be edited while operations on it are being recorded. Under no_grad() nothing is "
        + "recorded: the copying belongs there.");

    public static readonly Mistake NotAllCopied = new("a matrix that was not copied",
        "One of the three matrices still holds what was drawn for it. Was each of the three copied, and into the "
        + "module that is to receive?");

    public static readonly Mistake NotRegistered = new("a parameter or buffer that is not registered",
        "The module's state dict lacks a name that it should have. An optimiser trains, and a file keeps, only what "
        + "is registered: a Parameter or module in a field of that name, and RegisterComponents() at the end of the "
        + "constructor. A tensor that is not trained is a buffer: register_buffer.");

    public static readonly Mistake OddParameter = new("a parameter of another shape",
        "A matrix in the state dict does not have the shape that the task names. Its first width is what comes in, its "
        + "second what goes out; nn.Linear keeps it the other way round.");

    public static readonly Mistake RegisteredUnderOtherName = new("a parameter or buffer under another name",
        "It is registered, but not under the name that the task gives. A parameter or module is named as its field; a "
        + "buffer as register_buffer says. Whoever loads the state dict looks for these names.");

    public static readonly Mistake WrongLayer = new("a projection by the wrong matrix",
        "The numbers come from the module's own matrices, but not each from its own: W_query makes queries, W_key "
        + "keys, W_value values. Look for a line that was copied.");
}
