namespace TorchSharp;

public static partial class torch
{
    /// <summary>Sums of products along letters, such as <c>bqd,bkd->bqk</c>: letters that the result lacks are summed
    /// over. Without an arrow the result has the letters that occur once, in order. No ellipsis.</summary>
    public static Tensor einsum(string equation, params Tensor[] tensors)
    {
        var halves = equation.Replace(" ", "").Split("->");
        var terms = halves[0].Split(',');
        string output = halves.Length > 1 ? halves[1]
            : string.Concat(terms.SelectMany(t => t).GroupBy(c => c).Where(g => g.Count() == 1).Select(g => g.Key)
                .Order());
        Check(equation, terms, output, tensors);
        var product = Diagonals(tensors[0], ref terms[0]);
        string letters = terms[0];
        for (int i = 1; i < tensors.Length; i++)
        {
            string needed = output + string.Concat(terms[(i + 1)..]), term = terms[i];
            var next = Diagonals(tensors[i], ref term);
            (product, letters) = Contract(product, letters, next, term, needed);
        }
        (product, letters) = Summed(product, letters, output);
        return product.permute([.. output.Select(c => (long)letters.IndexOf(c))]);
    }

    private static void Check(string equation, string[] terms, string output, Tensor[] tensors)
    {
        if (terms.Length != tensors.Length)
            throw Fault.Of($"einsum(): '{equation}' has {terms.Length} operands, " +
                $"but {tensors.Length} tensors were given");
        for (int i = 0; i < terms.Length; i++)
            if (terms[i].Length != tensors[i].Impl.Shape.Length)
                throw Fault.Of("einsum(): the number of subscripts in the equation " +
                    $"({terms[i].Length}) does not match the " +
                    $"number of dimensions ({tensors[i].Impl.Shape.Length}) for operand {i} and no ellipsis was given");
        foreach (char letter in string.Concat(terms) + output)
            if (!char.IsAsciiLetter(letter))
                throw Fault.Of($"einsum(): invalid subscript given in '{equation}', subscripts must be in [a-zA-Z]");
        foreach (char letter in output)
            if (!terms.Any(t => t.Contains(letter)) || output.Count(c => c == letter) > 1)
                throw Fault.Of("einsum(): output subscript " +
                    $"{letter} of '{equation}' must appear once, and in the operands");
    }

    // A letter that a term has twice stands for the diagonal.
    private static Tensor Diagonals(Tensor x, ref string letters)
    {
        for (int i = 0; i < letters.Length; i++)
            for (int j = letters.IndexOf(letters[i], i + 1); j > 0; j = letters.IndexOf(letters[i], i + 1))
            {
                x = x.diagonal(0, i, j).movedim([-1], [i]);
                letters = letters.Remove(j, 1);
            }
        return x;
    }

    private static (Tensor, string) Summed(Tensor x, string letters, string needed)
    {
        long[] gone = [.. letters.Select((c, i) => (c, i)).Where(p => !needed.Contains(p.c)).Select(p => (long)p.i)];
        return gone.Length == 0 ? (x, letters) : (x.sum(gone), string.Concat(letters.Where(needed.Contains)));
    }

    // One batched matrix product: shared letters that are needed are the batch, shared ones that are not are summed.
    private static (Tensor, string) Contract(Tensor a, string aLetters, Tensor b, string bLetters, string needed)
    {
        (a, aLetters) = Summed(a, aLetters, needed + bLetters);
        (b, bLetters) = Summed(b, bLetters, needed + aLetters);
        string batch = string.Concat(aLetters.Where(c => bLetters.Contains(c) && needed.Contains(c)));
        string summed = string.Concat(aLetters.Where(c => bLetters.Contains(c) && !needed.Contains(c)));
        string rows = string.Concat(aLetters.Where(c => !bLetters.Contains(c)));
        string columns = string.Concat(bLetters.Where(c => !aLetters.Contains(c)));
        Tensor Order(Tensor x, string from, string to) => x.permute([.. to.Select(c => (long)from.IndexOf(c))]);
        long Size(string of) => of.Aggregate(1L, (size, c) => size *
            (aLetters.Contains(c) ? a.Impl.Shape[aLetters.IndexOf(c)] : b.Impl.Shape[bLetters.IndexOf(c)]));
        var left = Order(a, aLetters, batch + rows + summed).reshape(Size(batch), Size(rows), Size(summed));
        var right = Order(b, bLetters, batch + summed + columns).reshape(Size(batch), Size(summed), Size(columns));
        string letters = batch + rows + columns;
        return (left.bmm(right).reshape([.. letters.Select(c => Size(c.ToString()))]), letters);
    }
}
