namespace Fluxion.Kernels.Tests;

public class NormalizeRowsTests
{
    private const double Epsilon = 1e-3;

    [Fact]
    public void Rows_of_every_length_agree_with_the_formula()
    {
        foreach (var columns in Enumerable.Range(1, 70).Concat([255, 1024, 1025, 3000]))
        {
            foreach (var isCentred in new[] { true, false })
            {
                var (x, w, b) = (Draw(3 * columns, 1), Draw(columns, 2), Draw(columns, 3));
                var y = new Guarded<double>(x.Length);
                NormalizeRows.Run(columns, new RowScaling(isCentred, Epsilon), x, w, b, y.Span);
                for (var i = 0; i < x.Length; i++)
                {
                    var row = x[(i / columns * columns)..((i / columns * columns) + columns)];
                    Assert.Equal((Normal(row, isCentred)[i % columns] * w[i % columns]) + b[i % columns], y.Span[i], 1e-12);
                }

                y.Check();
            }
        }
    }

    [Fact]
    public void Cotangents_of_every_length_agree_with_the_formula()
    {
        foreach (var columns in Enumerable.Range(1, 40).Concat([1025]))
        {
            const int Rows = 130;
            var (x, w, v) = (Draw(Rows * columns, 1), Draw(columns, 2), Draw(Rows * columns, 3));
            var (toX, toWeight, toBias) = (new Guarded<double>(x.Length), new Guarded<double>(columns), new Guarded<double>(columns));
            NormalizeGradientRows.Run<double>(columns, new RowScaling(true, Epsilon), x, w, v, toX.Span, toWeight.Span, toBias.Span);

            var (ofWeight, ofBias) = (new double[columns], new double[columns]);
            for (var at = 0; at < x.Length; at += columns)
            {
                var normal = Normal(x[at..(at + columns)], true);
                for (var i = 0; i < columns; i++)
                {
                    ofWeight[i] += v[at + i] * normal[i];
                    ofBias[i] += v[at + i];
                }
            }

            Assert.All(ofWeight.Zip(toWeight.Span.ToArray()), pair => Assert.Equal(pair.First, pair.Second, 1e-11));
            Assert.All(ofBias.Zip(toBias.Span.ToArray()), pair => Assert.Equal(pair.First, pair.Second, 1e-11));
            toX.Check();
            toWeight.Check();
            toBias.Check();
        }
    }

    [Fact]
    public void Bits_do_not_depend_on_the_threads()
    {
        const int Columns = 1000;
        var (x, v) = (Samples.Of<float>(500 * Columns, 1), Samples.Of<float>(500 * Columns, 2));
        var (one, two) = (Gradients(1), Gradients(3));
        Assert.Equal(one, two);

        uint[] Gradients(int threads)
        {
            using var limit = WorkSplitter.Limit(threads);
            var (toX, toWeight, toBias) = (new float[x.Length], new float[Columns], new float[Columns]);
            NormalizeGradientRows.Run<float>(Columns, new RowScaling(true, Epsilon), x, x.AsSpan(0, Columns), v, toX, toWeight, toBias);
            return [.. toX.Concat(toWeight).Concat(toBias).Select(BitConverter.SingleToUInt32Bits)];
        }
    }

    private static double[] Draw(int length, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, length).Select(_ => (4 * random.NextDouble()) - 1)];
    }

    private static double[] Normal(double[] row, bool isCentred)
    {
        var mean = isCentred ? row.Average() : 0;
        var factor = 1 / Math.Sqrt(row.Average(v => (v - mean) * (v - mean)) + Epsilon);
        return [.. row.Select(v => (v - mean) * factor)];
    }
}
