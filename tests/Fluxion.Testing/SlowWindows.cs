namespace Fluxion.Testing;

/// <summary>Slow, obvious versions of what moves a window over images of shape (n, c, h, w).</summary>
internal static class SlowWindows
{
    /// <summary>Every place, tap and element under it: (place down, place across, tap down, tap across, row, column) within the image.</summary>
    internal static IEnumerable<(int P, int Q, int I, int J, int Row, int Column)> Seen(
        HeightWidth input, HeightWidth output, HeightWidth kernel, HeightWidth stride, HeightWidth padding, HeightWidth dilation) =>
        from p in Enumerable.Range(0, output.Height)
        from q in Enumerable.Range(0, output.Width)
        from i in Enumerable.Range(0, kernel.Height)
        from j in Enumerable.Range(0, kernel.Width)
        let row = (p * stride.Height) - padding.Height + (i * dilation.Height)
        let column = (q * stride.Width) - padding.Width + (j * dilation.Width)
        where row >= 0 && row < input.Height && column >= 0 && column < input.Width
        select (p, q, i, j, row, column);

    /// <summary>y, given x and w; or, where one of these is null, the sum of the same products by its elements.</summary>
    internal static double[] Convolve(
        double[]? x, Shape xShape, double[]? w, Shape wShape, double[]? y, Shape yShape, HeightWidth stride, HeightWidth padding, HeightWidth dilation, int groups)
    {
        var result = new double[(x is null ? xShape : w is null ? wShape : yShape).Size];
        var seen = Seen((xShape[2], xShape[3]), (yShape[2], yShape[3]), (wShape[2], wShape[3]), stride, padding, dilation).ToArray();
        for (var n = 0; n < xShape[0]; n++)
        {
            for (var f = 0; f < wShape[0]; f++)
            {
                for (var c = 0; c < wShape[1]; c++)
                {
                    var channel = (f / (wShape[0] / groups) * wShape[1]) + c;
                    foreach (var (p, q, i, j, row, column) in seen)
                    {
                        var (atX, atW, atY) = (At(xShape, n, channel, row, column), At(wShape, f, c, i, j), At(yShape, n, f, p, q));
                        result[x is null ? atX : w is null ? atW : atY] += (x?[atX] ?? 1) * (w?[atW] ?? 1) * (y?[atY] ?? 1);
                    }
                }
            }
        }

        return result;
    }

    private static int At(Shape shape, int a, int b, int c, int d) => (((((a * shape[1]) + b) * shape[2]) + c) * shape[3]) + d;
}
