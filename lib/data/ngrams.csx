/// <summary>The baseline that only counts: how often each token followed the n - 1 before it (n = 1: unigram, 2: bigram,
/// 3: trigram). What was never seen gets a share by Witten and Bell's rule: after a context with k different
/// continuations in c occurrences, k of c + k parts go to what the next shorter context says; the shortest of all says
/// that every token is equally likely.</summary>
public sealed class NGrams
{
    readonly int _vocabulary;
    readonly Dictionary<long, int>[] _pairs;
    readonly Dictionary<long, (int Seen, int Kinds)>[] _contexts;

    /// <summary>Counts all contexts of up to n - 1 tokens.</summary>
    /// <param name="text">Token numbers, (N), int64</param>
    /// <param name="vocabulary">How many different tokens there are.</param>
    /// <param name="n">Tokens of the longest context and the one that follows; 0 counts nothing: uniform.</param>
    public NGrams(Tensor text, int vocabulary, int n)
    {
        _vocabulary = vocabulary;
        _pairs = Enumerable.Range(0, n).Select(_ => new Dictionary<long, int>()).ToArray();
        _contexts = Enumerable.Range(0, n).Select(_ => new Dictionary<long, (int, int)>()).ToArray();
        var ids = text.data<long>().ToArray();
        for (var length = 0; length < n; length++)
            for (var place = length; place < ids.Length; place++)
                Add(length, Context(ids, place, length), ids[place]);
    }

    /// <summary>The probability of a token after the tokens before it.</summary>
    /// <param name="ids">The text.</param>
    /// <param name="place">Where the token stands; only what stands before it is looked at.</param>
    /// <param name="token">The token that is asked for.</param>
    public double Probability(ReadOnlySpan<long> ids, int place, long token)
    {
        var probability = 1.0 / _vocabulary;
        for (var length = 0; length < Math.Min(_pairs.Length, place + 1); length++)
        {
            var context = Context(ids, place, length);
            if (!_contexts[length].TryGetValue(context, out var counted))
                return probability;
            var pairs = _pairs[length].GetValueOrDefault(context * _vocabulary + token);
            probability = (pairs + counted.Kinds * probability) / (counted.Seen + counted.Kinds);
        }
        return probability;
    }

    /// <summary>The mean loss of every token of a text, -ln of its probability, in nats.</summary>
    /// <param name="text">(N), int64</param>
    public double Loss(Tensor text)
    {
        var ids = text.data<long>().ToArray();
        var sum = 0.0;
        for (var place = 0; place < ids.Length; place++)
            sum -= Math.Log(Probability(ids, place, ids[place]));
        return sum / ids.Length;
    }

    void Add(int length, long context, long token)
    {
        var pair = context * _vocabulary + token;
        var before = _pairs[length].GetValueOrDefault(pair);
        _pairs[length][pair] = before + 1;
        var (seen, kinds) = _contexts[length].GetValueOrDefault(context);
        _contexts[length][context] = (seen + 1, before == 0 ? kinds + 1 : kinds);
    }

    // The tokens before a place as one number, in the base of the vocabulary.
    long Context(ReadOnlySpan<long> ids, int place, int length)
    {
        var context = 0L;
        for (var i = place - length; i < place; i++)
            context = context * _vocabulary + ids[i];
        return context;
    }
}
