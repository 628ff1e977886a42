/// <summary>A test that takes long: it runs with <c>--long</c>.</summary>
public sealed class FactWhenLongAttribute : FactAttribute
{
    public FactWhenLongAttribute()
    {
        if (!TestRun.Long)
            Skip = "runs with --long";
    }
}
