/// <summary>Signs in what was predicted.</summary>
public static class ReadingSigns
{
    /// <summary>Whether a 0 of the starter still stands where a prediction belongs.</summary>
    public static bool HasBlank(Question question, Reply got, Reply expected) =>
        Answering.Numbers(got.Result).Contains(0);
}
