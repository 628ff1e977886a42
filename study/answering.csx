// The exercise's side of a check: whoever checks writes questions into a folder, names the folder in an
// environment variable, runs the exercise, and reads its replies there.
//
// This file is compiled anew after every edit of an exercise, and each feature of the language that it uses costs
// the compiler some milliseconds of its own start. So it is written in the plainest C#.

using System.Reflection;
using System.Runtime.CompilerServices;
using System.Threading;

/// <summary>Answers questions with the function of an exercise.</summary>
public static class Answering
{
    /// <summary>The environment variable that names the folder; without it, nothing is asked.</summary>
    public const string Variable = "ATTENTION_STUDY";

    /// <summary>The folder; null when nothing is asked.</summary>
    public static readonly string Folder = Environment.GetEnvironmentVariable(Variable);

    /// <summary>The extensions of its files: questions to an exercise, and replies.</summary>
    public const string Questions = ".questions", Replies = ".replies";

    /// <summary>The name of a file that appears in the folder once the exercise has been compiled and runs.</summary>
    public const string Begun = "begun";

    /// <summary>The name under which the result is stored again after the first argument was filled with
    /// sevens.</summary>
    public const string AfterFill = "result after the argument was filled with 7";

    /// <summary>Reports that the exercise has been compiled. The tensors are small, so one thread computes: on a busy
    /// machine, several would wait for each other.</summary>
    public static void Begin()
    {
        if (Folder == null)
            return;
        File.WriteAllText(Path.Combine(Folder, Begun), "");
        torch.set_num_threads(1);
    }

    /// <summary>The name of an exercise, by a file of its own: <c>01_simple.all_scores</c>.</summary>
    public static string NameOf(string file)
    {
        return Path.GetFileName(Path.GetDirectoryName(file)) + "." + Path.GetFileNameWithoutExtension(file);
    }

    /// <summary>Answers the questions in the folder.</summary>
    public static void HandIn(Delegate answer, string file)
    {
        var name = NameOf(file);
        if (Folder == null)
        {
            Console.WriteLine("To check this: dotnet script scripts/study.csx -- check " + name);
            return;
        }
        var path = Path.Combine(Folder, name);
        // The questions are written while this is being compiled. If the folder is gone, nobody is waiting for an
        // answer.
        while (!File.Exists(path + Questions) && Directory.Exists(Folder))
            Thread.Sleep(5);
        var replies = new MemoryStream();
        Answer(answer, new MemoryStream(File.ReadAllBytes(path + Questions)), replies);
        WholeFile.Write(path + Replies, replies.ToArray());
    }

    /// <summary>Reads questions, and writes a reply to each.</summary>
    public static void Answer(Delegate answer, Stream questions, Stream replies)
    {
        var from = new BinaryReader(questions);
        var to = new BinaryWriter(replies);
        while (questions.Position < questions.Length)
        {
            try
            {
                Reply(answer, from, to);
            }
            catch (Exception error)
            {
                var cause = error is TargetInvocationException ? error.InnerException : error;
                to.Write("error");
                to.Write(cause.GetType().Name);
                to.Write(cause.Message);
                to.Write(cause.StackTrace);
            }
            to.Write("");
        }
    }

    static void Reply(Delegate answer, BinaryReader from, BinaryWriter to)
    {
        var seed = from.ReadInt32();
        var gradients = from.ReadBoolean();
        var training = from.ReadBoolean();
        var views = from.ReadBoolean();
        var arguments = ReadTensors(from, gradients);
        var input = ReadTensors(from, false);

        torch.manual_seed(seed);
        var made = answer.DynamicInvoke(Fitted(arguments, answer.Method.GetParameters()));
        var module = made as torch.nn.Module<torch.Tensor, torch.Tensor>;
        var state = new Dictionary<string, torch.Tensor>();
        torch.Tensor result;
        if (module == null)
        {
            result = TensorOf(made);
        }
        else
        {
            // First, so that it is known even if forward fails.
            state = module.state_dict();
            foreach (var name in state.Keys)
                Write(to, name, state[name]);
            module.train(training);
            torch.manual_seed(seed);
            result = module.forward(input[0]);
        }
        Write(to, "result", result);
        if (gradients && result.requires_grad)
            Weighted(result).backward();
        for (var i = 0; i < arguments.Length; i++)
        {
            Write(to, "argument " + (i + 1), arguments[i]);
            if (arguments[i].requires_grad)
                WriteGradient(to, "argument " + (i + 1), arguments[i]);
        }
        if (views)
            Write(to, AfterFill, Refill(result, arguments[0]));
        foreach (var name in state.Keys)
        {
            if (gradients && state[name].requires_grad)
                WriteGradient(to, name, state[name]);
        }
    }

    // A view shows what is written into the tensor that it looks at; a copy does not.
    static torch.Tensor Refill(torch.Tensor result, torch.Tensor argument)
    {
        argument.fill_(7);
        return result;
    }

    // Each number has a different weight, so that no two mistakes cancel out in the gradient.
    static torch.Tensor Weighted(torch.Tensor result)
    {
        return (result.flatten() * torch.arange(1, result.numel() + 1)).sum();
    }

    static object[] Fitted(torch.Tensor[] arguments, ParameterInfo[] parameters)
    {
        if (parameters.Length != arguments.Length)
            throw new InvalidOperationException("the function takes " + parameters.Length
                + " arguments, but is given " + arguments.Length + "; its first line must stay as it was");
        var fitted = new object[arguments.Length];
        for (var i = 0; i < fitted.Length; i++)
        {
            var type = parameters[i].ParameterType;
            fitted[i] = type == typeof(torch.Tensor)
                ? arguments[i] : Convert.ChangeType(Numbers(arguments[i])[0], type);
        }
        return fitted;
    }

    static torch.Tensor TensorOf(object made)
    {
        if (made == null)
            throw new InvalidOperationException("the function returned null");
        var tensor = made as torch.Tensor;
        if (!(tensor is null))
            return tensor;
        var array = made as Array;
        if (array == null)
            return torch.tensor(Convert.ToDouble(made));
        var numbers = new double[array.Length];
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = Convert.ToDouble(array.GetValue(i));
        return torch.tensor(numbers);
    }

    static torch.Tensor[] ReadTensors(BinaryReader from, bool gradients)
    {
        var tensors = new torch.Tensor[from.ReadInt32()];
        for (var i = 0; i < tensors.Length; i++)
        {
            tensors[i] = Read(from);
            if (gradients && tensors[i].is_floating_point())
                tensors[i].requires_grad_(true);
        }
        return tensors;
    }

    static void Write(BinaryWriter to, string name, torch.Tensor tensor)
    {
        to.Write(name);
        Write(to, tensor);
    }

    static void WriteGradient(BinaryWriter to, string name, torch.Tensor tensor)
    {
        Write(to, "gradient of " + name, tensor.grad is null ? torch.zeros_like(tensor) : tensor.grad);
    }

    /// <summary>Writes type, shape, and every number of a tensor as a double.</summary>
    public static void Write(BinaryWriter to, torch.Tensor tensor)
    {
        to.Write((int)tensor.dtype);
        to.Write(tensor.shape.Length);
        foreach (var size in tensor.shape)
            to.Write(size);
        foreach (var number in Numbers(tensor))
            to.Write(number);
    }

    /// <summary>Reads what <see cref="Write(BinaryWriter, torch.Tensor)"/> wrote.</summary>
    public static torch.Tensor Read(BinaryReader from)
    {
        var dtype = (torch.ScalarType)from.ReadInt32();
        var shape = new long[from.ReadInt32()];
        long count = 1;
        for (var i = 0; i < shape.Length; i++)
            count *= shape[i] = from.ReadInt64();
        var numbers = new double[count];
        for (var i = 0; i < count; i++)
            numbers[i] = from.ReadDouble();
        return torch.tensor(numbers, shape).to_type(dtype);
    }

    /// <summary>All numbers of a tensor, row by row.</summary>
    public static double[] Numbers(torch.Tensor tensor)
    {
        return tensor.detach().to_type(torch.ScalarType.Float64).contiguous().data<double>().ToArray();
    }
}

/// <summary>The last line of an exercise: hands in its function.</summary>
void Answer(Delegate answer, [CallerFilePath] string file = "") { Answering.HandIn(answer, file); }

Answering.Begin();
