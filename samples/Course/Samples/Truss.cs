using Fluxion;
using static Fluxion.Transforms;

namespace Course;

/// <summary>How far a truss sinks, and how much less if one of its bars is thicker.</summary>
internal static class Truss
{
    // A cantilever of three panels of 2 m, steel bars of 1000 mm², 10 kN at its tip. Lengths in mm, forces in N.
    internal static void Sinks(Page page)
    {
        (int X, int Y)[] nodes = [(0, 0), (0, 1), (1, 0), (1, 1), (2, 0), (2, 1), (3, 0), (3, 1)];
        (int From, int To)[] bars = [(0, 2), (2, 4), (4, 6), (1, 3), (3, 5), (5, 7), (2, 3), (4, 5), (6, 7), (1, 2), (3, 4), (5, 6)];
        var lengths = new double[12];
        var stretch = new double[12, 16];
        for (var bar = 0; bar < 12; bar++)
        {
            var (from, to) = bars[bar];
            var (dx, dy) = (nodes[to].X - nodes[from].X, nodes[to].Y - nodes[from].Y);
            var along = Math.Sqrt((dx * dx) + (dy * dy));
            lengths[bar] = 2000 * along;
            (stretch[bar, 2 * from], stretch[bar, (2 * from) + 1]) = (-dx / along, -dy / along);
            (stretch[bar, 2 * to], stretch[bar, (2 * to) + 1]) = (dx / along, dy / along);
        }

        // The first two nodes are fixed to the wall. Stiffness = Σ E A / L times stretch² of every bar.
        var b = Tensor.Of(stretch)[.., 4..];
        var load = Tensor.Of([.. new double[11], -10_000]);
        Tensor displacement(Tensor areas) => b.Transpose().MatMul(b * (200e3 * areas / Tensor.Of(lengths)).Reshape(-1, 1)).Solve(load);

        var areas = Tensor.Full([12], 1000, DType.Float64);
        var tip = displacement(areas)[^1];
        page.Say($"truss: the tip sinks by {(-tip).Text(3)} mm");

        // By virtual work a bar's share is N² L / (E A F), with N its force; thickening it by 1 % saves 1 % of that.
        var forces = 200e3 * areas / Tensor.Of(lengths) * b.MatMul(displacement(areas));
        var byVirtualWork = forces.Square() * Tensor.Of(lengths) / (200e3 * areas * 10_000) / areas;
        page.Table(["bar thickened by 100 mm²", "tip rises, by Jvp", "by virtual work"],
            new[] { 0, 1, 2, 9 }.Select(bar =>
            {
                var (_, moved) = Jvp(displacement, areas, 100 * Tensor.Of(bar).OneHot(12, DType.Float64));
                return new[] { $"node {bars[bar].From} to {bars[bar].To}", $"{moved[^1].Text(4)} mm", $"{(100 * byVirtualWork[bar]).Text(4)} mm" };
            }));
    }
}
