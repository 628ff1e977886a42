/// <summary>Right answers to the exercises of chapter 3, in other words.</summary>
public static class CausalVariants
{
    public static (string Id, string What, Delegate Version)[] All => [];
}
