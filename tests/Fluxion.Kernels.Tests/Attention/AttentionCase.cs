using System.Numerics;

namespace Fluxion.Kernels.Tests;

/// <summary>An attention with random numbers, by the kernels and, slow and obvious, in double.</summary>
internal sealed class AttentionCase<T>(int groups, int n, int m, int d, int w, bool isCausal)
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private const double Scale = 0.3;

    private readonly T[] _q = Random(groups * n * d, 1);
    private readonly T[] _k = Random(groups * m * d, 2);
    private readonly T[] _v = Random(groups * m * w, 3);
    private readonly T[] _yBar = Random(groups * n * w, 4);

    /// <summary>y, the log-sums, and the cotangents of queries, keys and values.</summary>
    public T[][] Run()
    {
        var problem = new AttentionProblem { Groups = groups, Queries = n, Keys = m, Features = d, Width = w, Scale = Scale, IsCausal = isCausal };
        var (y, sums, deltas) = (new T[groups * n * w], new T[groups * n], new T[groups * n]);
        AttentionForward.Run<T>(problem, _q, _k, _v, y, sums);
        for (var i = 0; i < deltas.Length; i++)
        {
            for (var j = 0; j < w; j++)
            {
                deltas[i] += y[(i * w) + j] * _yBar[(i * w) + j];
            }
        }

        var (q, k, v) = (new T[_q.Length], new T[_k.Length], new T[_v.Length]);
        AttentionBackward.Run<T>(problem, _q, _k, _v, sums, deltas, _yBar, q, k, v);
        return [y, sums, q, k, v];
    }

    public double[][] Expected()
    {
        double[] y = new double[groups * n * w], sums = new double[groups * n], q = new double[_q.Length], k = new double[_k.Length], v = new double[_v.Length];
        for (var row = 0; row < groups * n; row++)
        {
            var (group, seen) = (row / n, isCausal ? Math.Min(m, (row % n) + 1) : m);
            var keys = Enumerable.Range(group * m, seen).ToArray();
            var exponentials = keys.Select(key => Math.Exp(Scale * Dot(_q, row, _k, key, d))).ToArray();
            sums[row] = Math.Log(exponentials.Sum());
            var shares = exponentials.Select(e => e / exponentials.Sum()).ToArray();
            var flows = keys.Select(key => Dot(_yBar, row, _v, key, w)).ToArray();
            var delta = shares.Zip(flows, (p, flow) => p * flow).Sum();
            for (var i = 0; i < seen; i++)
            {
                AddTimes(shares[i], _v, keys[i], y, row, w);
                AddTimes(shares[i], _yBar, row, v, keys[i], w);
                AddTimes(Scale * shares[i] * (flows[i] - delta), _k, keys[i], q, row, d);
                AddTimes(Scale * shares[i] * (flows[i] - delta), _q, row, k, keys[i], d);
            }
        }

        return [y, sums, q, k, v];
    }

    private static T[] Random(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => T.CreateTruncating(random.NextDouble() - 0.5))];
    }

    private static double Dot(T[] x, int i, T[] y, int j, int length) =>
        Enumerable.Range(0, length).Sum(p => double.CreateTruncating(x[(i * length) + p]) * double.CreateTruncating(y[(j * length) + p]));

    private static void AddTimes(double factor, T[] x, int i, double[] y, int j, int length)
    {
        for (var p = 0; p < length; p++)
        {
            y[(j * length) + p] += factor * double.CreateTruncating(x[(i * length) + p]);
        }
    }
}
