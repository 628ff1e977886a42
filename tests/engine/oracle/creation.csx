#nullable enable

public static class CreationExpressions
{
    public static readonly Dictionary<string, Expression> Table = new()
    {
        ["zeros"] = a => zeros(a.size, dtype: a.type), ["ones"] = a => ones(a.size, dtype: a.type),
        ["empty"] = a => empty(a.size, dtype: a.type).zero_(), ["full"] = a => full(a.size, a.s, dtype: a.type),
        ["eye"] = a => eye(a.n, dtype: a.type), ["eye_rectangular"] = a => eye(a.n, a.k, dtype: a.type),
        ["arange"] = a => arange(a.s, dtype: a.type), ["arange_from"] = a => arange(a.min!, a.max!, dtype: a.type),
        ["arange_step"] = a => arange(a.min!, a.max!, a.s, dtype: a.type),
        ["linspace"] = a => linspace(a.first, a.last, a.n, dtype: a.type),
        ["logspace"] = a => logspace(a.first, a.last, a.n, dtype: a.type),
        ["zeros_like"] = a => zeros_like(a.x, a.type), ["ones_like"] = a => ones_like(a.x, a.type),
        ["full_like"] = a => full_like(a.x, a.s, a.type), ["empty_like"] = a => empty_like(a.x, a.type).fill_(1),
        ["tril_indices"] = a => tril_indices(a.n, a.k, a.diagonal),
        ["triu_indices"] = a => triu_indices(a.n, a.k, a.diagonal),

        ["to_type"] = a => a.x.to_type(a.type!.Value), ["to"] = a => a.x.to(a.type!.Value),
        ["type_as"] = a => a.x.type_as(a.y), ["float"] = a => a.x.@float(), ["double"] = a => a.x.@double(),
        ["long"] = a => a.x.@long(), ["int"] = a => a.x.@int(), ["bool"] = a => a.x.@bool(),
        ["is_floating_point"] = a => a.x.is_floating_point(), ["item"] = a => (double)a.x,

        ["tensor_of_floats"] = _ => tensor(new[] { 1.5f, -2f }),
        ["tensor_of_doubles"] = _ => tensor(new[] { 0.1, 1e300 }),
        ["tensor_of_longs"] = _ => tensor(new[] { 1L, -9007199254740993 }),
        ["tensor_of_ints"] = _ => tensor(new[] { 1, -2 }),
        ["tensor_of_bools"] = _ => tensor(new[] { true, false }),
        ["tensor_of_bytes"] = _ => tensor(new byte[] { 1, 255 }),
        ["tensor_of_matrix"] = _ => tensor(new float[,] { { 1, 2, 3 }, { 4, 5, 6 } }),
        ["tensor_of_cube"] = _ => tensor(new long[,,] { { { 1, 2 } }, { { 3, 4 } } }),
        ["tensor_of_list"] = _ => tensor(new List<float> { 1, 2 }),
        ["tensor_with_shape"] = _ => tensor(new float[] { 1, 2, 3, 4 }, [2, 2]),
        ["tensor_with_type"] = _ => tensor(new[] { 1, 0.1 }, dtype: ScalarType.Float32),
        ["tensor_of_whole_as_float"] = _ => tensor(new long[] { 1, 2 }, dtype: ScalarType.Float32),
        ["tensor_of_nothing"] = _ => tensor(Array.Empty<float>()), ["tensor_of_float"] = _ => tensor(0.5f),
        ["tensor_of_double"] = _ => tensor(0.1), ["tensor_of_long"] = _ => tensor(3L),
        ["tensor_of_int"] = _ => tensor(3), ["tensor_of_bool"] = _ => tensor(true),
        ["from_array"] = _ => from_array(new double[,] { { 1, 2 }, { 3, 4 } }),
        ["from_array_with_type"] = _ => from_array(new long[] { 1, 2 }, ScalarType.Float32),

        ["rand"] = a => a.Seeded(() => rand(a.size, dtype: a.type)),
        ["randn"] = a => a.Seeded(() => randn(a.size, dtype: a.type)),
        ["randint"] = a => a.Seeded(() => randint(a.start, a.end, a.size)),
        ["randperm"] = a => a.Seeded(() => randperm(a.n)), ["rand_like"] = a => a.Seeded(() => rand_like(a.x)),
        ["randn_like"] = a => a.Seeded(() => randn_like(a.x)),
        ["multinomial"] = a => a.Seeded(() => multinomial(a.x, a.k, a.replacement)),
        ["bernoulli"] = a => a.Seeded(() => bernoulli(a.x)),
        ["uniform_"] = a => a.Seeded(() => zeros(a.size).uniform_(a.first, a.last)),
        ["normal_"] = a => a.Seeded(() => zeros(a.size).normal_(a.first, a.last)),
    };
}
