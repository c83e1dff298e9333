using System.Numerics;

namespace Fluxion.Kernels.Tests;

/// <summary>Against the definition in double precision with exact roots, at every kind of length.</summary>
public class FourierTests
{
    // Every pass, products of passes, both ends of short and split, primes with a pass and without.
    public static TheoryData<int> Lengths =>
        [1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 16, 17, 30, 31, 32, 37, 60, 61, 62, 63, 64, 65, 66, 67, 74, 77, 93, 97, 101, 121, 125, 127, 128, 243, 256, 289, 360, 512, 899, 1000, 1024];

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Doubles_follow_the_definition(int length) => Check<double>(length, 2, 3, 1e-15);

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Floats_follow_the_definition(int length) => Check<float>(length, 1, 18, 4e-7);

    [Theory]
    [InlineData(64)]
    [InlineData(4096)]
    [InlineData(10_007)]
    [InlineData(1 << 20)]
    public void A_wave_gives_one_peak_and_comes_back(int length)
    {
        var (x, y, z) = (new double[2 * length], new double[2 * length], new double[2 * length]);
        for (var k = 0; k < length; k++)
        {
            var (re, im) = RootOfUnity.At(5L * k, length);
            (x[2 * k], x[(2 * k) + 1]) = (re, im);
        }

        Fourier.Run<double>(1, length, 1, false, x, y);
        Fourier.Run<double>(1, length, 1, true, y, z);

        var peak = 2 * (length - 5);
        Assert.Equal(1, y[peak] / length, 1e-14);
        y[peak] = 0;
        Assert.InRange(y.Max(Math.Abs) / length, 0, 1e-15);
        Assert.InRange(x.Zip(z, (a, b) => Math.Abs(a - (b / length))).Max(), 0, 3e-15);
    }

    [Theory]
    [InlineData(40, 50, 60)]
    [InlineData(1, 1 << 18, 1)]
    [InlineData(40, 10_007, 1)]
    [InlineData(1, 100_003, 1)]
    public void Bits_do_not_depend_on_threads_nor_on_the_batch(int outer, int length, int inner)
    {
        var x = Draw<double>(2 * outer * length * inner);
        var (one, many, alone) = (new double[x.Length], new double[x.Length], new double[2 * length]);
        using (WorkSplitter.Limit(1))
        {
            Fourier.Run<double>(outer, length, inner, false, x, one);
        }

        using (WorkSplitter.Limit(3))
        {
            Fourier.Run<double>(outer, length, inner, false, x, many);
        }

        Assert.True(one.AsSpan().SequenceEqual(many));
        var line = Enumerable.Range(0, length).SelectMany(k => new[] { x[2 * k * inner], x[(2 * k * inner) + 1] }).ToArray();
        Fourier.Run<double>(1, length, 1, false, line, alone);
        Assert.True(alone.SequenceEqual(Enumerable.Range(0, length).SelectMany(k => new[] { one[2 * k * inner], one[(2 * k * inner) + 1] })));
    }

    // Short, split and prime; the pointers of empty spans are null.
    [Theory]
    [InlineData(60)]
    [InlineData(1000)]
    [InlineData(1009)]
    public void Nothing_is_read_of_no_lines(int length)
    {
        Fourier.Run<double>(0, length, 1, false, [], []);
        Fourier.Run<double>(1, length, 0, true, [], []);
        RealFourier.Forward<double>(0, 2 * length, [], []);
        RealFourier.Backward<double>(0, 2 * length, [], []);
    }

    [Fact]
    public void Roots_of_unity_are_exact_at_eighths()
    {
        Assert.Equal((1, 0), RootOfUnity.At(0, 24));
        Assert.Equal((0, -1), RootOfUnity.At(6, 24));
        Assert.Equal((-1, 0), RootOfUnity.At(12, 24));
        Assert.Equal((0, 1), RootOfUnity.At(18, 24));
        Assert.Equal(Math.Sqrt(0.5), RootOfUnity.At(3, 24).Re, 1.2e-16);
    }

    private static void Check<T>(int length, int outer, int inner, double tolerance)
        where T : unmanaged, INumber<T>
    {
        foreach (var inverse in new[] { false, true })
        {
            var x = Draw<T>(2 * outer * length * inner);
            var y = new Guarded<T>(x.Length);
            Fourier.Run<T>(outer, length, inner, inverse, x, y.Span);
            y.Check();
            var roots = Enumerable.Range(0, length).Select(k => Complex.FromPolarCoordinates(1, (inverse ? 2 : -2) * Math.PI * k / length)).ToArray();
            for (var line = 0; line < outer * inner; line++)
            {
                var start = (line / inner * length * inner) + (line % inner);
                var values = Enumerable.Range(0, length).Select(k => At<T>(x, start + (k * inner))).ToArray();
                var scale = values.Sum(v => v.Magnitude);
                for (var k = 0; k < length; k++)
                {
                    var expected = Complex.Zero;
                    for (var j = 0; j < length; j++)
                    {
                        expected += values[j] * roots[j * k % length];
                    }

                    Assert.InRange((expected - At<T>(y.Span, start + (k * inner))).Magnitude / scale, 0, tolerance);
                }
            }
        }
    }

    private static Complex At<T>(ReadOnlySpan<T> x, int index)
        where T : unmanaged, INumber<T> => new(double.CreateChecked(x[2 * index]), double.CreateChecked(x[(2 * index) + 1]));

    private static T[] Draw<T>(int count)
        where T : unmanaged, INumber<T>
    {
        var random = new Random(count);
        return [.. Enumerable.Range(0, count).Select(_ => T.CreateChecked((2 * random.NextDouble()) - 1))];
    }
}
