using System.Numerics;

namespace Fluxion.Kernels.Tests;

/// <summary>Real rows against the complex transform of the same numbers.</summary>
public class RealFourierTests
{
    public static TheoryData<int> Lengths => [1, 2, 3, 4, 5, 6, 7, 8, 14, 15, 16, 30, 62, 64, 74, 97, 101, 128, 130, 1000];

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Doubles(int length) => Check<double>(length, 1e-15);

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Floats(int length) => Check<float>(length, 5e-7);

    private static void Check<T>(int length, double tolerance)
        where T : unmanaged, INumber<T>
    {
        const int Rows = 3;
        var kept = (length / 2) + 1;
        var random = new Random(length);
        var x = Enumerable.Range(0, Rows * length).Select(_ => T.CreateChecked((2 * random.NextDouble()) - 1)).ToArray();
        var (whole, y, back) = (new T[2 * x.Length], new Guarded<T>(Rows * 2 * kept), new Guarded<T>(x.Length));
        Fourier.Run<T>(Rows, length, 1, false, x.SelectMany(v => new[] { v, T.Zero }).ToArray(), whole);

        RealFourier.Forward<T>(Rows, length, x, y.Span);
        y.Check();
        for (var row = 0; row < Rows; row++)
        {
            for (var k = 0; k < 2 * kept; k++)
            {
                Assert.Equal(double.CreateChecked(whole[(2 * length * row) + k]), double.CreateChecked(y.Span[(2 * kept * row) + k]), tolerance * length);
            }

            // What is not to be read: garbage there changes nothing.
            Assert.Equal(T.Zero, y.Span[(2 * kept * row) + 1]);
            y.Span[(2 * kept * row) + 1] = T.CreateChecked(7);
            if (length % 2 == 0)
            {
                Assert.Equal(T.Zero, y.Span[(2 * kept * (row + 1)) - 1]);
                y.Span[(2 * kept * (row + 1)) - 1] = T.CreateChecked(7);
            }
        }

        RealFourier.Backward<T>(Rows, length, y.Span, back.Span);
        back.Check();
        for (var i = 0; i < x.Length; i++)
        {
            Assert.Equal(double.CreateChecked(x[i]), double.CreateChecked(back.Span[i]) / length, tolerance * 4);
        }
    }
}
