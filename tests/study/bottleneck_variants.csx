/// <summary>Right answers to the exercises of chapter 0, in other words.</summary>
public static class BottleneckVariants
{
    public static (string Id, string What, Delegate Version)[] All => [];
}
