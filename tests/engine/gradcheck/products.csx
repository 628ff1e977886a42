public static partial class Operators
{
    public static Operator[] Products =>
    [
        Product("matmul", [2, 3], [3, 4]),
        Product("matmul, column and row", [3, 1], [1, 2]),
        Product("matmul of vectors", [3], [3]),
        Product("matmul, vector first", [3], [3, 2]),
        Product("matmul, vector last", [2, 3], [3]),
        Product("matmul of batches", [2, 2, 3], [2, 3, 2]),
        Product("matmul, batch and matrix", [2, 2, 3], [3, 2]),
        Product("matmul, matrix and batch", [2, 3], [2, 3, 2]),
        Product("matmul, batches broadcast", [2, 1, 2, 3], [2, 3, 1]),
        Product("matmul, batch and vector", [2, 2, 3], [3]),
        Operator.Of("matmul of transposed", x => matmul(x[0].t(), x[1].t()), [3, 2], [4, 3]),
        Operator.Of("matmul with its own transpose", x => matmul(x[0], x[0].transpose(-2, -1)), [2, 2, 3]),
        Operator.Of("matmul of expanded", x => matmul(x[0].expand(2, 2, 3), x[1]), [2, 3], [3, 2]),
        Operator.Of("mm", x => x[0].mm(x[1]), [2, 3], [3, 2]),
        Operator.Of("bmm", x => x[0].bmm(x[1]), [2, 2, 3], [2, 3, 1]),
        Operator.Of("mv", x => x[0].mv(x[1]), [2, 3], [3]),
        Operator.Of("dot", x => x[0].dot(x[1]), [4], [4]),
        Operator.Of("outer", x => x[0].outer(x[1]), [2], [3]),
        Operator.Of("addmm", x => x[0].addmm(x[1], x[2], 0.5f, 2f), [4], [2, 3], [3, 4]),
        Operator.Of("baddbmm", x => x[0].baddbmm(x[1], x[2], 2f, 0.5f), [2, 2, 2], [2, 2, 2], [2, 2, 2]),
        Operator.Of("einsum ij,jk->ik", x => einsum("ij,jk->ik", x[0], x[1]), [2, 3], [3, 2]),
        Operator.Of("einsum bhqd,bhkd->bhqk", x => einsum("bhqd,bhkd->bhqk", x[0], x[1]), [2, 2, 2, 3], [2, 2, 3, 3]),
        Operator.Of("einsum i,j->ij", x => einsum("i,j->ij", x[0], x[1]), [2], [3]),
        Operator.Of("einsum ii->i", x => einsum("ii->i", x[0]), [3, 3]),
        Operator.Of("einsum ij->", x => einsum("ij->", x[0]), [2, 3]),
        Operator.Of("linear", x => nn.functional.linear(x[0], x[1], x[2]), [2, 2, 3], [4, 3], [4]),
        Operator.Of("linear without bias", x => nn.functional.linear(x[0], x[1]), [3], [4, 3]),
    ];

    static Operator Product(string name, long[] a, long[] b) =>
        Operator.Of(name, x => matmul(x[0], x[1]), a, b);
}
