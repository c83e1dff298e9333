namespace Fluxion.Testing;

internal static partial class PrimitiveTable
{
    private static readonly Shape Images = [2, 2, 3, 4];

    private static IEnumerable<PrimitiveCase> Windows =>
    [
        On("Unfold", x => x.Unfold(2, padding: (0, 1), stride: (1, 2)), Images, v => Unfolded(v, Images, (2, 3), 2, (1, 2), (0, 1))),
        On("Unfold (shifted)", x => x.Unfold(3, padding: 1), Images, v => Unfolded(v, Images, (3, 4), 3, 1, 1)),
        On("Fold", x => x.Fold((3, 4), 2, padding: (0, 1), stride: (1, 2)), [2, 8, 6], v => Folded(v, Images, (2, 3), 2, (1, 2), (0, 1))),
        On("Fold (shifted)", x => x.Fold((3, 4), 3, padding: 1), [2, 18, 12], v => Folded(v, Images, (3, 4), 3, 1, 1)),
        On("AxisMap (means)", x => x.AveragePool2d((2, 1)), [2, 4, 3], v => Means(v)),
        On("AxisMap (adaptive)", x => x.AdaptiveAveragePool1d(2), [2, 3], v => [(v[0] + v[1]) / 2, (v[1] + v[2]) / 2, (v[3] + v[4]) / 2, (v[4] + v[5]) / 2]),
        On("AxisMap (lines)", x => x.Resize1d(4), [2, 2], v => v.Chunk(2).SelectMany(e => new[] { e[0], (0.75 * e[0]) + (0.25 * e[1]), (0.25 * e[0]) + (0.75 * e[1]), e[1] })),
        On("AxisMap (steps)", x => x.Resize2d((1, 4), ResizeMode.Nearest), [2, 3], v => [v[0], v[0], v[1], v[2]]),
        new(
            "MaxPool",
            x => x[0].MaxPool2d((2, 3), stride: (1, 2), padding: (1, 1)),
            random => [Sample.Distinct(random, Images)],
            x => D(x[0]).Chunk(12).SelectMany(v => Largest(v, (3, 4), (4, 2), (2, 3), (1, 2), 1))),
        new(
            "MaxPool (adaptive)",
            x => x[0].AdaptiveMaxPool1d(2),
            random => [Sample.Distinct(random, [2, 3])],
            x => D(x[0]).Chunk(3).SelectMany(v => new[] { Math.Max(v[0], v[1]), Math.Max(v[1], v[2]) })),
    ];

    private static IEnumerable<double> Means(double[] v) =>
        Enumerable.Range(0, 12).Select(i => (v[(i / 3 * 6) + (i % 3)] + v[(i / 3 * 6) + 3 + (i % 3)]) / 2);

    private static double[] Unfolded(double[] x, Shape images, HeightWidth output, HeightWidth kernel, HeightWidth stride, HeightWidth padding) =>
        Moved(x, images, output, kernel, stride, padding, (image, column) => (image, column), images[0] * images[1] * kernel.Height * kernel.Width * output.Height * output.Width);

    private static double[] Folded(double[] columns, Shape images, HeightWidth output, HeightWidth kernel, HeightWidth stride, HeightWidth padding) =>
        Moved(columns, images, output, kernel, stride, padding, (image, column) => (column, image), images.Size);

    // Adds each element where it is seen from, or back.
    private static double[] Moved(
        double[] x, Shape images, HeightWidth output, HeightWidth kernel, HeightWidth stride, HeightWidth padding, Func<int, int, (int From, int To)> direction, int size)
    {
        var y = new double[size];
        for (var plane = 0; plane < images[0] * images[1]; plane++)
        {
            foreach (var (p, q, i, j, row, column) in SlowWindows.Seen((images[2], images[3]), output, kernel, stride, padding, 1))
            {
                var tap = (((plane * kernel.Height) + i) * kernel.Width) + j;
                var (from, to) = direction((((plane * images[2]) + row) * images[3]) + column, (((tap * output.Height) + p) * output.Width) + q);
                y[to] += x[from];
            }
        }

        return y;
    }

    private static IEnumerable<double> Largest(double[] v, HeightWidth input, HeightWidth output, HeightWidth kernel, HeightWidth stride, HeightWidth padding) =>
        SlowWindows.Seen(input, output, kernel, stride, padding, 1).GroupBy(seen => (seen.P, seen.Q)).OrderBy(group => group.Key).Select(group => group.Max(seen => v[(seen.Row * input.Width) + seen.Column]));
}
