namespace Fluxion.Kernels.Tests;

public class SoftmaxRowsTests
{
    [Fact]
    public void Rows_of_every_length_agree_with_the_formula()
    {
        var random = new Random(1);
        foreach (var columns in Enumerable.Range(1, 256).Concat([1024, 1025, 3000]))
        {
            const int Rows = 2;
            var x = new double[Rows * columns];
            for (var i = 0; i < x.Length; i++)
            {
                x[i] = random.NextDouble() * 30 - 15;
            }

            var (softmax, log, sum) = (new Guarded<double>(x.Length), new Guarded<double>(x.Length), new Guarded<double>(Rows));
            SoftmaxRows.Softmax<double>(Rows, columns, x, softmax.Span);
            SoftmaxRows.LogSoftmax<double>(Rows, columns, x, log.Span);
            SoftmaxRows.LogSumExp<double>(Rows, columns, x, sum.Span);

            for (var r = 0; r < Rows; r++)
            {
                var total = x.AsSpan(r * columns, columns).ToArray().Sum(Math.Exp);
                Assert.Equal(Math.Log(total), sum.Span[r], 1e-13);
                for (var i = r * columns; i < (r + 1) * columns; i++)
                {
                    Assert.Equal(Math.Exp(x[i]) / total, softmax.Span[i], 1e-14);
                    Assert.Equal(x[i] - Math.Log(total), log.Span[i], 1e-13);
                }
            }

            softmax.Check();
            log.Check();
            sum.Check();
        }
    }

    [Fact]
    public void Large_logits_stay_finite()
    {
        var y = new float[2];

        SoftmaxRows.LogSoftmax<float>(1, 2, [0, 200], y);
        Assert.Equal([-200, 0], y);
        SoftmaxRows.Softmax<float>(1, 2, [-10000, 10000], y);
        Assert.Equal([0, 1], y);
        SoftmaxRows.LogSumExp<float>(1, 2, [10000, 10000], y.AsSpan(0, 1));
        Assert.Equal(10000 + MathF.Log(2), y[0]);
    }

    [Fact]
    public void Rows_without_a_finite_maximum()
    {
        var y = new float[4];
        float[] x =
        [
            float.NegativeInfinity, float.NegativeInfinity, float.PositiveInfinity, 0,
            float.NaN, float.PositiveInfinity, float.NegativeInfinity, 1,
        ];

        SoftmaxRows.LogSumExp<float>(4, 2, x, y);

        Assert.Equal([float.NegativeInfinity, float.PositiveInfinity, float.NaN, 1], y);
    }

    [Fact]
    public void The_result_may_take_the_place_of_the_argument()
    {
        float[] x = [1, 2, 3, 4, 5, 6];
        var (a, b) = (new float[6], new float[6]);
        SoftmaxRows.Softmax<float>(2, 3, x, a);
        SoftmaxRows.LogSoftmax<float>(2, 3, x, b);
        var (inPlace, logInPlace) = (x.ToArray(), x.ToArray());

        SoftmaxRows.Softmax<float>(2, 3, inPlace, inPlace);
        SoftmaxRows.LogSoftmax<float>(2, 3, logInPlace, logInPlace);

        Assert.Equal(a, inPlace);
        Assert.Equal(b, logInPlace);
    }
}
