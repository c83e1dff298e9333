using Fluxion;
using static Fluxion.Transforms;

namespace Course;

/// <summary>Forward mode: what a change of one input does to everything after it.</summary>
public sealed class ForwardMode : ISample
{
    public string Name => "forward-mode";

    public string Shows => "a whole path's sensitivity, Black–Scholes Greeks, a truss";

    public void Run(Page page)
    {
        Projectile(page);
        BlackScholes.Greeks(page);
        Truss.Sinks(page);
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
            .Line("friction 0.02", path)
            .Line("0.03, by the tangent", guess)
            .Dots("0.03, thrown", Path(gravity, Tensor.Of(0.03))));
    }
}
