using System.Numerics;

namespace Fluxion.Kernels.Tests;

public class SelectLoopTests
{
    [Fact]
    public void Select_agrees_with_plain_code()
    {
        Check<float>();
        Check<double>();
        Check<int>();
        Check<long>();
        Check<byte>();
    }

    private static void Check<T>()
        where T : unmanaged, INumber<T>
    {
        var c = Array.ConvertAll(Samples.Of<byte>(256, 1), v => v != 0);
        var (a, b) = (Samples.Of<T>(256, 2), Samples.Of<T>(256, 3));
        for (var length = 0; length <= 256; length++)
        {
            for (var scalars = 0; scalars < (length > 0 ? 8 : 1); scalars++)
            {
                var (ct, at, bt) = ((scalars & 1) != 0, (scalars & 2) != 0, (scalars & 4) != 0);
                var z = new Guarded<T>(length, length % 5);
                var condition = new Guarded<bool>(c.AsSpan(0, ct ? 1 : length), length % 3);

                SelectLoop.Run<T>(condition.Span, a.AsSpan(0, at ? 1 : length), b.AsSpan(0, bt ? 1 : length), z.Span);

                var expected = new T[length];
                for (var i = 0; i < length; i++)
                {
                    expected[i] = c[ct ? 0 : i] ? a[at ? 0 : i] : b[bt ? 0 : i];
                }

                Same.Check<T>(expected, z.Span, $"select with scalars {scalars}");
                z.Check();
            }
        }
    }
}
