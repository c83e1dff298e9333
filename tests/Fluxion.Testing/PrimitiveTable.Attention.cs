namespace Fluxion.Testing;

internal static partial class PrimitiveTable
{
    private static IEnumerable<PrimitiveCase> Attention =>
    [
        Attending("Attention", x => Tensor.Attention(x[0], x[1], x[2]), (_, _) => true),
        Attending("Attention (causal)", x => Tensor.Attention(x[0], x[1], x[2], isCausal: true), (i, j) => j <= i),
        Attending("Attention (mask, one query blind)", x => Tensor.Attention(x[0], x[1], x[2], Checkered()), (i, j) => i != 2 && (i + j) % 2 == 0),
        new(
            "AttentionCotangents",
            x => Tensor.Concatenate([.. new Primitives.AttentionCotangents(new(0.5, IsCausal: false)).ApplyAll(x).Select(part => part.Reshape(-1))]),
            random => [.. new Shape[] { [4, 3], [5, 3], [5, 2], [4], [4], [4, 2] }.Select(shape => Sample.Uniform(random, shape, -1, 1))],
            x => CotangentsByHand([.. x.Select(D)])),
    ];

    private static Tensor Checkered() => Tensor.Of<bool>([.. Enumerable.Range(0, 20).Select(at => at / 5 != 2 && ((at / 5) + (at % 5)) % 2 == 0)], [4, 5]);

    private static PrimitiveCase Attending(string name, Func<Tensor[], Tensor> function, Func<int, int, bool> sees) => new(
        name,
        function,
        random => [Sample.Uniform(random, [2, 4, 3], -1, 1), Sample.Uniform(random, [2, 5, 3], -1, 1), Sample.Uniform(random, [2, 5, 2], -1, 1)],
        x => Enumerable.Range(0, 2).SelectMany(head => AttentionByHand(D(x[0])[(12 * head)..], D(x[1])[(15 * head)..], D(x[2])[(10 * head)..], sees)));

    // Four queries and five keys of three features, values of two.
    private static IEnumerable<double> AttentionByHand(double[] q, double[] k, double[] v, Func<int, int, bool> sees)
    {
        for (var i = 0; i < 4; i++)
        {
            var weights = Enumerable.Range(0, 5).Select(j => sees(i, j) ? Math.Exp(Enumerable.Range(0, 3).Sum(f => q[(3 * i) + f] * k[(3 * j) + f]) / Math.Sqrt(3)) : 0).ToArray();
            for (var c = 0; c < 2; c++)
            {
                yield return weights.Sum() == 0 ? 0 : weights.Select((weight, j) => weight * v[(2 * j) + c]).Sum() / weights.Sum();
            }
        }
    }

    private static IEnumerable<double> CotangentsByHand(double[][] x)
    {
        var (q, k, v, sums, deltas, g) = (x[0], x[1], x[2], x[3], x[4], x[5]);
        var (dq, dk, dv) = (new double[12], new double[15], new double[10]);
        for (var i = 0; i < 4; i++)
        {
            for (var j = 0; j < 5; j++)
            {
                var p = Math.Exp((0.5 * Enumerable.Range(0, 3).Sum(f => q[(3 * i) + f] * k[(3 * j) + f])) - sums[i]);
                var flow = p * ((g[2 * i] * v[2 * j]) + (g[(2 * i) + 1] * v[(2 * j) + 1]) - deltas[i]);
                for (var f = 0; f < 3; f++)
                {
                    dq[(3 * i) + f] += 0.5 * flow * k[(3 * j) + f];
                    dk[(3 * j) + f] += 0.5 * flow * q[(3 * i) + f];
                }

                dv[2 * j] += p * g[2 * i];
                dv[(2 * j) + 1] += p * g[(2 * i) + 1];
            }
        }

        return [.. dq, .. dk, .. dv];
    }
}
