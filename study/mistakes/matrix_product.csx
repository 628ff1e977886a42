/// <summary>Mistakes with matrix products: which rows meet which columns.</summary>
public static partial class Mistakes
{
    public static readonly Mistake MultipliedByElement = new("a product number by number",
        "* multiplies numbers that stand in the same place. A matrix product multiplies a row by a column and adds "
        + "up.");

    public static readonly Mistake MultipliedInWrongOrder = new("a matrix product with its factors swapped",
        "matmul(W, x) is not matmul(x, W). Each row of the left matrix meets each column of the right one: which of the two has a "
        + "row for each token?");

    public static readonly Mistake NotAddedUp = new("products that are never added up",
        "`*` multiplies number by number and keeps every product. A dot product, a matrix product and a weighted "
        + "average add them up.");

    public static readonly Mistake NumbersCompared = new("a product the wrong way round",
        "Your result compares the d numbers of a word with each other. It should compare the T words: see which rows "
        + "and columns meet in the product.");

    public static readonly Mistake VectorOnWrongSide = new("a vector on the wrong side of its matrix",
        "matmul(A, v) takes the dot product of v with each row of A. With the vector first, matmul takes the columns "
        + "of A instead.");
}
