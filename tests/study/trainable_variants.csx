/// <summary>Right answers to the exercises of chapter 2, in other words.</summary>
public static class TrainableVariants
{
    public static (string Id, string What, Delegate Version)[] All => [];
}
