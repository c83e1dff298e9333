using System.Numerics;

namespace Fluxion.Kernels.Tests;

/// <summary>A convolution with whole numbers small enough that every order of summing gives the same.</summary>
internal sealed class ConvolutionCase<T>(ConvolutionSizes sizes)
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly T[] _x = Whole(sizes.InputSize, 1);
    private readonly T[] _w = Whole(sizes.WeightSize, 2);
    private readonly T[] _y = Whole(sizes.OutputSize, 3);

    public T[][] Run()
    {
        // Old contents must not show.
        T[] x = Old(sizes.InputSize), w = Old(sizes.WeightSize), y = Old(sizes.OutputSize);
        ConvolutionLoop.Forward<T>(sizes, _x, _w, y);
        ConvolutionLoop.ToInput<T>(sizes, _y, _w, x);
        ConvolutionLoop.ToWeights<T>(sizes, _x, _y, w);
        return [x, w, y];
    }

    /// <summary>The same from fractions, whose sums depend on their order.</summary>
    public T[][] RunFractions()
    {
        var scaled = new ConvolutionCase<T>(sizes);
        foreach (var array in (T[][])[scaled._x, scaled._w, scaled._y])
        {
            for (var i = 0; i < array.Length; i++)
            {
                array[i] = (array[i] + T.CreateTruncating(0.1)) / T.CreateTruncating(3 + (i % 7));
            }
        }

        return scaled.Run();
    }

    /// <summary>By the definition.</summary>
    public T[][] Expected()
    {
        T[] x = new T[sizes.InputSize], w = new T[sizes.WeightSize], y = new T[sizes.OutputSize];
        var (rows, columns) = (sizes.Window.Rows, sizes.Window.Columns);
        for (var at = 0; at < sizes.OutputSize; at++)
        {
            var (n, f, p, q) = (at / (sizes.Filters * sizes.Window.Output), at / sizes.Window.Output % sizes.Filters, at / columns.Output % rows.Output, at % columns.Output);
            for (var tap = 0; tap < sizes.Depth; tap++)
            {
                var (c, i, j) = (tap / sizes.Window.Taps, tap / columns.Kernel % rows.Kernel, tap % columns.Kernel);
                var row = (p * rows.Stride) + (i * rows.Dilation) - rows.Before;
                var column = (q * columns.Stride) + (j * columns.Dilation) - columns.Before;
                if (row < 0 || row >= rows.Input || column < 0 || column >= columns.Input)
                {
                    continue;
                }

                var channel = (f / sizes.GroupFilters * sizes.GroupChannels) + c;
                var (atX, atW) = ((((((n * sizes.Channels) + channel) * rows.Input) + row) * columns.Input) + column, (f * sizes.Depth) + tap);
                y[at] += _x[atX] * _w[atW];
                x[atX] += _y[at] * _w[atW];
                w[atW] += _x[atX] * _y[at];
            }
        }

        return [x, w, y];
    }

    private static T[] Whole(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => T.CreateTruncating(random.Next(-3, 4)))];
    }

    private static T[] Old(int count) => [.. Enumerable.Repeat(T.NaN, count)];
}
