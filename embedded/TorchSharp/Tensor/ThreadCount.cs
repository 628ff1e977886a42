namespace TorchSharp;

public static partial class torch
{
    /// <summary>How many threads an operation may use.</summary>
    public static int get_num_threads() => Threads.Count;

    /// <summary>Sets how many threads an operation may use, 1 or more; results stay the same to the bit.</summary>
    public static void set_num_threads(int num) =>
        Threads.Count = num > 0 ? num : throw Fault.Of("set_num_threads expects a positive integer");
}
