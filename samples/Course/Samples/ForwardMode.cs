using Fluxion;
using static Fluxion.Transforms;

namespace Course;

/// <summary>Forward mode: what a change of one input does to everything after it.</summary>
public sealed class ForwardMode : ISample
{
    public string Name => "forward-mode";

    public string Shows => "a whole path's sensitivity; a truss";

    public void Run(Page page)
    {
        Projectile(page);
        Truss(page);
    }

    // A ball thrown at 20 m/s each way, with air drag -k |v| v: its place every tenth of a second.
    private static Tensor Path(Tensor gravity, Tensor friction)
    {
        var (place, velocity) = (Tensor.Of([0.0, 0.0]), Tensor.Of([20.0, 20.0]));
        var down = Tensor.Of([0.0, -1.0]);
        var path = new List<Tensor> { place };
        for (var step = 0; step < 300; step++)
        {
            var speed = velocity.Square().Sum().Sqrt();
            velocity += 0.01 * ((gravity * down) - (friction * speed * velocity));
            place += 0.01 * velocity;
            if (step % 10 == 9)
            {
                path.Add(place);
            }
        }

        return Tensor.Stack([.. path]);
    }

    private static void Projectile(Page page)
    {
        var (gravity, friction) = (Tensor.Of(9.81), Tensor.Of(0.02));
        var (one, none) = (Tensor.Of(1.0), Tensor.Of(0.0));
        var (path, byGravity) = Jvp(Path, (gravity, friction), (one, none));
        var (_, byFriction) = Jvp(Path, (gravity, friction), (none, one));

        page.Table(["after", "x", "y", "dx/dgravity", "dy/dgravity", "dx/dfriction", "dy/dfriction"],
            new[] { 0, 10, 20, 30 }.Select(row => (string[])
                [$"{row / 10} s", path[row, 0].Text(), path[row, 1].Text(), byGravity[row, 0].Text(), byGravity[row, 1].Text(), byFriction[row, 0].Text(), byFriction[row, 1].Text()]));
        page.Say();

        // What the tangent says about a little more friction, beside a real throw with it.
        var guess = path + (0.01 * byFriction);
        page.Draw(new Plot("A throw, and the same with more friction", "metres", "metres")
            .Line("friction 0.02", Places(path))
            .Line("0.03, by the tangent", Places(guess))
            .Dots("0.03, thrown", Places(Path(gravity, Tensor.Of(0.03)))));
    }

    private static IEnumerable<(double X, double Y)> Places(Tensor path) =>
        Enumerable.Range(0, path.Shape[0]).Select(row => (path[row, 0].Item<double>(), path[row, 1].Item<double>()));

    // A cantilever of three panels of 2 m, steel bars of 1000 mm², 10 kN at its tip. Lengths in mm, forces in N.
    private static void Truss(Page page)
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
