using System.Runtime.Intrinsics;

namespace Fluxion.Kernels.Tests;

/// <summary>The float lanes against System.Math in double, over all floats with a stride, and where each is weakest.</summary>
public class FloatAccuracyTests
{
    [Fact]
    public void Exp_is_within_1_ulp() => Check<ExpOperator>(1, Math.Exp, -104, 89);

    [Fact]
    public void Log_is_within_1_ulp() => Check<LogOperator>(1, Math.Log, 0.5, 2);

    [Fact]
    public void Sin_is_within_2_and_a_half_ulp() => Check<SinOperator>(2.5, Math.Sin, -12100, 12100);

    [Fact]
    public void Cos_is_within_2_and_a_half_ulp() => Check<CosOperator>(2.5, Math.Cos, -12100, 12100);

    [Fact]
    public void Tanh_is_within_2_ulp() => Check<TanhOperator>(2, Math.Tanh, -10, 10);

    [Fact]
    public void Sigmoid_is_within_2_and_a_half_ulp() =>
        Check<SigmoidOperator>(2.5, x => x < 0 ? Math.Exp(x) / (1 + Math.Exp(x)) : 1 / (1 + Math.Exp(-x)), -105, 20);

    [Fact]
    public void Erf_is_within_1_and_a_half_ulp() => Check<ErfOperator>(1.5, x => InDouble<ErfOperator>(x), -5, 5);

    [Fact]
    public void Erfc_is_within_4_ulp() => Check<ErfcOperator>(4, x => InDouble<ErfcOperator>(x), -5, 10.2);

    [Fact]
    public void Pow_is_within_1_ulp()
    {
        var random = new Random(7);
        var count = Samples.Many(400_000);
        var (x, y, z) = (new float[count], new float[count], new float[count]);
        for (var i = 0; i < count; i++)
        {
            x[i] = (i % 3) switch
            {
                0 => 1 + (float)((random.NextDouble() - 0.5) * 1e-3),
                1 => (float)Math.Exp(random.NextDouble() * 20 - 10),
                _ => BitConverter.Int32BitsToSingle(random.Next()),
            };
            y[i] = (float)((random.NextDouble() - 0.5) * 310 / Math.Abs(Math.Log2(x[i])));
        }

        BinaryLoop.Run<float, PowOperator>(x, y, z);

        for (var i = 0; i < count; i++)
        {
            Limit(Ulp.Error(z[i], Math.Pow(x[i], y[i])), 1, $"{x[i]:R} to the {y[i]:R}");
        }
    }

    // System.Math has no error function; the double lane is checked against hundreds of digits elsewhere.
    private static double InDouble<TOp>(double x)
        where TOp : struct, IUnaryOperator<double> => TOp.Invoke(Vector512.Create(x))[0];

    private static void Check<TOp>(double bound, Func<double, double> reference, double low, double high)
        where TOp : struct, IUnaryOperator<float>
    {
        const int Block = 4096;
        var (x, y) = (new float[Block], new float[Block]);
        var random = new Random(5);
        var blocks = Samples.Many(200);
        var stride = (1L << 32) / ((long)blocks * Block / 2);
        var bits = 0L;
        for (var b = 0; b < blocks; b++)
        {
            for (var i = 0; i < Block; i++)
            {
                x[i] = i % 2 == 0 ? (float)(low + random.NextDouble() * (high - low)) : BitConverter.UInt32BitsToSingle((uint)bits);
                bits += i % 2 * stride;
            }

            UnaryLoop.Run<float, TOp>(x, y);

            for (var i = 0; i < Block; i++)
            {
                Limit(Ulp.Error(y[i], reference(x[i])), bound, $"{typeof(TOp).Name} of {x[i]:R}");
            }
        }
    }

    private static void Limit(double error, double bound, string what)
    {
        if (!(error <= bound))
        {
            Assert.Fail($"{what}: {error:F3} ulp.");
        }
    }
}
