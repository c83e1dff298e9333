namespace Fluxion.Kernels.Tests;

/// <summary>Means and higher moments within five standard errors, for a fixed key.</summary>
public class PhiloxMomentTests
{
    private static readonly int Count = Samples.Many(400_000);

    [Fact]
    public void Uniform_floats() => Uniform(y =>
    {
        var x = new float[y.Length];
        Philox.Uniform(42, 0, x);
        Array.ConvertAll(x, v => (double)v).CopyTo(y, 0);
    });

    [Fact]
    public void Uniform_doubles() => Uniform(y => Philox.Uniform(43, 0, y));

    [Fact]
    public void Normal_floats() => Normal(y =>
    {
        var x = new float[y.Length];
        Philox.Normal(44, 0, x);
        Array.ConvertAll(x, v => (double)v).CopyTo(y, 0);
    });

    [Fact]
    public void Normal_doubles() => Normal(y => Philox.Normal(45, 0, y));

    [Fact]
    public void Normal_numbers_follow_the_formula_of_Box_and_Muller()
    {
        var (words, normals, u, doubles) = (new uint[1000], new float[1000], new ulong[1000], new double[1000]);
        Philox.Bits(7, 0, words);
        Philox.Normal(7, 0, normals);
        var more = new uint[2000];
        Philox.Bits(7, 0, more);
        Philox.Normal(7, 0, doubles);

        for (var i = 0; i < 1000; i += 2)
        {
            var radius = Math.Sqrt(-2 * Math.Log((words[i] + 0.5) / 4294967296));
            var (sin, cos) = Math.SinCos(Math.Tau * (words[i + 1] / 4294967296.0));
            Assert.Equal(radius * cos, normals[i], 2e-6);
            Assert.Equal(radius * sin, normals[i + 1], 2e-6);

            u[i] = more[2 * i] | (ulong)more[2 * i + 1] << 32;
            u[i + 1] = more[2 * i + 2] | (ulong)more[2 * i + 3] << 32;
            var doubleRadius = Math.Sqrt(-2 * Math.Log(((u[i] >> 11) + 1) / 9007199254740992.0));
            var (doubleSin, doubleCos) = Math.SinCos(Math.Tau * (u[i + 1] / 18446744073709551616.0));
            Assert.Equal(doubleRadius * doubleCos, doubles[i], 1e-14);
            Assert.Equal(doubleRadius * doubleSin, doubles[i + 1], 1e-14);
        }
    }

    [Fact]
    public void Bounded_integers_fill_their_range_evenly()
    {
        const int Bound = 10;
        var x = new int[Count];
        Philox.Below(46, 0, Bound, x);

        var counts = new int[Bound];
        foreach (var v in x)
        {
            counts[v]++;
        }

        var error = Math.Sqrt(Count / (double)Bound);
        Assert.All(counts, c => Assert.InRange(c, Count / (double)Bound - 5 * error, Count / (double)Bound + 5 * error));
        Philox.Below(46, 0, uint.MaxValue / 2, x);
        Assert.All(x, v => Assert.InRange(v, 0, int.MaxValue - 1));
    }

    private static void Uniform(Action<double[]> draw)
    {
        var x = new double[Count];
        draw(x);

        Assert.All(x, v => Assert.True(v >= 0 && v < 1));
        Near(0.5, 1 / 12.0, x);
        Near(1 / 12.0, 1 / 180.0, Array.ConvertAll(x, v => (v - 0.5) * (v - 0.5)));
        Near(0, 1 / 144.0, [.. x.Zip(x.Skip(1), (a, b) => (a - 0.5) * (b - 0.5))]);
    }

    private static void Normal(Action<double[]> draw)
    {
        var x = new double[Count];
        draw(x);

        Assert.All(x, v => Assert.True(Math.Abs(v) < 9));
        Near(0, 1, x);
        Near(1, 2, Array.ConvertAll(x, v => v * v));
        Near(0, 15, Array.ConvertAll(x, v => v * v * v));
        Near(3, 96, Array.ConvertAll(x, v => v * v * v * v));
        Near(0, 1, [.. x.Zip(x.Skip(1), (a, b) => a * b)]);
        Near(0.682689492, 0.22, Array.ConvertAll(x, v => Math.Abs(v) < 1 ? 1.0 : 0));
    }

    private static void Near(double mean, double variance, double[] x)
    {
        var error = 5 * Math.Sqrt(variance / x.Length);
        Assert.InRange(x.Average(), mean - error, mean + error);
    }
}
