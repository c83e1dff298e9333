namespace Fluxion.Kernels.Tests;

public sealed class LineCopyTests
{
    [Fact]
    public void Lines_of_every_width_are_copied_and_nothing_between_them()
    {
        for (var width = 0; width < 40; width++)
        {
            Check<float>(width, 0, 0);
            Check<float>(width, 3, 0);
            Check<double>(width, 0, 2);
            Check<double>(width, 1, 5);
        }
    }

    private static unsafe void Check<T>(int width, int behindSource, int behindTarget)
        where T : unmanaged, System.Numerics.INumberBase<T>
    {
        const int Lines = 3;
        var (from, to) = (width + behindSource, width + behindTarget);
        T[] source = [.. Enumerable.Range(1, Lines * from).Select(T.CreateTruncating)];
        var target = new Guarded<T>(Lines * to);
        target.Span.Clear();
        fixed (T* pointer = source, place = target.Span)
        {
            LineCopy.Run(Lines, width, pointer, from, place, to);
        }

        target.Check();
        for (var i = 0; i < Lines * to; i++)
        {
            var (line, column) = Math.DivRem(i, to);
            Assert.Equal(column < width ? source[(line * from) + column] : default, target.Span[i]);
        }
    }
}
