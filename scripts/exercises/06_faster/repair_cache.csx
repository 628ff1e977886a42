// Exercise: repair the writer
//
// Word by word, with a cache, this attention should return what it returns for all words at once, (T, d).
// The cache is right, and so is each line of attention. And yet only the first row is right.
// Find out what the other words are told wrongly, and repair it.

#load "../../../study/exercise.csx"

// Words (T, d), a vector for each place (context, d), three matrices (d, d) -> (T, d)
Tensor WordByWord(Tensor words, Tensor places, Tensor W_query, Tensor W_key, Tensor W_value)
{
    var (keys, values, contexts) = (new List<Tensor>(), new List<Tensor>(), new List<Tensor>());
    for (var i = 0; i < words.shape[0]; i++)
    {
        var newest = words[i..(i + 1)];               // (1, d), the others are in the cache
        var x = newest + places[..1];                 // (1, d)
        keys.Add(matmul(x, W_key));
        values.Add(matmul(x, W_value));
        var scores = matmul(matmul(x, W_query), cat(keys.ToArray()).T);  // (1, i + 1)
        var weights = softmax(scores / Math.Sqrt(words.shape[1]), dim: -1);
        contexts.Add(matmul(weights, cat(values.ToArray())));  // (1, d)
    }
    return cat(contexts.ToArray());                   // (T, d)
}

Answer(WordByWord);
