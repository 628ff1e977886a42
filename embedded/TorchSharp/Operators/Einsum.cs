namespace TorchSharp;

public static partial class torch
{
    /// <summary>Sums of products along letters, such as <c>bqd,bkd->bqk</c>: letters that the result lacks are summed
    /// over. Without an arrow the result has the letters that occur once, in order. An ellipsis stands for all other
    /// dimensions, which broadcast.</summary>
    public static Tensor einsum(string equation, params Tensor[] tensors)
    {
        if (equation.IndexOf("->") is >= 0 and var arrow && equation.IndexOf('-', arrow + 2) is >= 0 and var second)
            throw Fault.Of($"einsum(): invalid subscript given at index {second} in the equation string, subscripts must " +
                "be in [a-zA-Z]");
        var halves = equation.Replace(" ", "").Split("->");
        var terms = halves[0].Split(',');
        CheckTerms(equation, terms, tensors);
        var rest = NameRest(terms, tensors);
        var output = halves.Length > 1 ? halves[1].Replace("...", rest)
            : rest + string.Concat(terms.SelectMany(t => t).GroupBy(c => c).Where(g => g.Count() == 1)
                .Select(g => g.Key).Except(rest).Order());
        CheckOutput(terms, output);
        var sizes = Sizes(terms, tensors);
        var letters = terms[0];
        var product = Operand(tensors[0], ref letters, sizes);
        for (var i = 1; i < tensors.Length; i++)
        {
            string needed = output + string.Concat(terms[(i + 1)..]), term = terms[i];
            var next = Operand(tensors[i], ref term, sizes);
            (product, letters) = Contract(product, letters, next, term, needed);
        }
        (product, letters) = Summed(product, letters, output);
        return product.permute([.. output.Select(c => (long)letters.IndexOf(c))]);
    }

    static void CheckTerms(string equation, string[] terms, Tensor[] tensors)
    {
        var marks = equation.Replace("->", "  ").Replace("...", "   ");
        for (var i = 0; i < marks.Length; i++)
            if (!char.IsAsciiLetter(marks[i]) && marks[i] is not (' ' or ','))
                throw Fault.Of($"einsum(): invalid subscript given at index {i} in the equation string, subscripts " +
                    "must be in [a-zA-Z]");
        if (terms.Length != tensors.Length)
            throw Fault.Of($"einsum(): {(terms.Length > tensors.Length ? "fewer" : "more")} operands were provided " +
                "than specified in the equation");
        for (var i = 0; i < terms.Length; i++)
        {
            var hasRest = terms[i].Contains("...");
            int named = terms[i].Length - (hasRest ? 3 : 0), rank = tensors[i].Impl.Shape.Length;
            if (hasRest ? named > rank : named != rank)
                throw Fault.Of($"einsum(): the number of subscripts in the equation ({named}) " + (hasRest
                    ? $"is more than the number of dimensions ({rank}) for operand {i}"
                    : $"does not match the number of dimensions ({rank}) for operand {i} and no ellipsis was given"));
        }
    }

    // Gives the dimensions of every ellipsis letters of their own, the last one the same in all terms.
    static string NameRest(string[] terms, Tensor[] tensors)
    {
        int Count(int i) => terms[i].Contains("...") ? tensors[i].Impl.Shape.Length - terms[i].Length + 3 : 0;
        var most = Enumerable.Range(0, terms.Length).Max(Count);
        var names = string.Concat(Enumerable.Range(0, most).Select(i => (char)('\uE000' + i)));
        for (var i = 0; i < terms.Length; i++)
            terms[i] = terms[i].Replace("...", names[^Count(i)..]);
        return names;
    }

    static void CheckOutput(string[] terms, string output)
    {
        foreach (var letter in output)
            if (output.Count(c => c == letter) > 1)
                throw Fault.Of($"einsum(): output subscript {letter} appears more than once in the output");
            else if (!terms.Any(t => t.Contains(letter)))
                throw Fault.Of($"einsum(): output subscript {letter} does not appear in the equation for any input " +
                    "operand");
    }

    static Dictionary<char, long> Sizes(string[] terms, Tensor[] tensors)
    {
        var sizes = new Dictionary<char, long>();
        for (var i = 0; i < terms.Length; i++)
            for (var d = 0; d < terms[i].Length; d++)
            {
                var (letter, size) = (terms[i][d], tensors[i].Impl.Shape[d]);
                var seen = sizes.GetValueOrDefault(letter, 1);
                if (size != 1 && seen != 1 && size != seen)
                    throw Fault.Of($"einsum(): subscript {letter} has size {size} for operand {i} which does not " +
                        $"broadcast with previously seen size {seen}");
                sizes[letter] = size == 1 ? seen : size;
            }
        return sizes;
    }

    // Each letter once, in its full size.
    static Tensor Operand(Tensor x, ref string letters, Dictionary<char, long> sizes)
    {
        x = Diagonals(x, ref letters);
        long[] shape = [.. letters.Select(c => sizes[c])];
        return Dims.Same(shape, x.Impl.Shape) ? x : x.expand(shape);
    }

    // A letter that a term has twice stands for the diagonal.
    static Tensor Diagonals(Tensor x, ref string letters)
    {
        for (var i = 0; i < letters.Length; i++)
            for (var j = letters.IndexOf(letters[i], i + 1); j > 0; j = letters.IndexOf(letters[i], i + 1))
            {
                x = x.diagonal(0, i, j).movedim([-1], [i]);
                letters = letters.Remove(j, 1);
            }
        return x;
    }

    static (Tensor, string) Summed(Tensor x, string letters, string needed)
    {
        long[] gone = [.. letters.Select((c, i) => (c, i)).Where(p => !needed.Contains(p.c)).Select(p => (long)p.i)];
        return gone.Length == 0 ? (x, letters) : (x.sum(gone), string.Concat(letters.Where(needed.Contains)));
    }

    // One batched matrix product: shared letters that are needed are the batch, shared ones that are not are summed.
    static (Tensor, string) Contract(Tensor a, string aLetters, Tensor b, string bLetters, string needed)
    {
        (a, aLetters) = Summed(a, aLetters, needed + bLetters);
        (b, bLetters) = Summed(b, bLetters, needed + aLetters);
        var batch = string.Concat(aLetters.Where(c => bLetters.Contains(c) && needed.Contains(c)));
        var summed = string.Concat(aLetters.Where(c => bLetters.Contains(c) && !needed.Contains(c)));
        var rows = string.Concat(aLetters.Where(c => !bLetters.Contains(c)));
        var columns = string.Concat(bLetters.Where(c => !aLetters.Contains(c)));
        Tensor Order(Tensor x, string from, string to) => x.permute([.. to.Select(c => (long)from.IndexOf(c))]);
        long Size(string of) => of.Aggregate(1L, (size, c) => size *
            (aLetters.Contains(c) ? a.Impl.Shape[aLetters.IndexOf(c)] : b.Impl.Shape[bLetters.IndexOf(c)]));
        var left = Order(a, aLetters, batch + rows + summed).reshape(Size(batch), Size(rows), Size(summed));
        var right = Order(b, bLetters, batch + summed + columns).reshape(Size(batch), Size(summed), Size(columns));
        var letters = batch + rows + columns;
        return (left.bmm(right).reshape([.. letters.Select(c => Size(c.ToString()))]), letters);
    }
}
