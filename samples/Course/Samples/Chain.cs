using Fluxion;
using static Fluxion.Transforms;

namespace Course;

/// <summary>The chain rule is a product of Jacobians, and products may be multiplied from either side.</summary>
public sealed class Chain : ISample
{
    public string Name => "chain";

    public string Shows => "f4(f3(f2(f1(x)))): what it costs to multiply from the right and from the left";

    public void Run(Page page)
    {
        page.Table(["sizes", "from the right (forward)", "from the left (reverse)", "same Jacobian"],
        [
            Row([100, 50, 20, 10, 1]),
            Row([1, 10, 20, 50, 100]),
            Row([30, 30, 30, 30, 30]),
        ]);
        page.Say("Many inputs and one output, as in learning: from the left. One input and many outputs: from the right.");

        int[] inputs = [1, 2, 5, 10, 20, 50, 100, 200];
        page.Draw(new Plot("A chain n → 20 → 20 → 20 → 1", "inputs n", "multiplications", "xy")
            .Line("from the right (forward)", inputs.Select(n => ((double)n, (double)Multiplied([n, 20, 20, 20, 1]).Right)))
            .Line("from the left (reverse)", inputs.Select(n => ((double)n, (double)Multiplied([n, 20, 20, 20, 1]).Left))));
    }

    private static string[] Row(int[] sizes)
    {
        var (right, left, same) = Multiplied(sizes);
        return [string.Join(" → ", sizes), $"{right:n0}", $"{left:n0}", same ? "yes" : "no"];
    }

    private static (long Right, long Left, bool Same) Multiplied(int[] sizes)
    {
        var links = Links(sizes);
        var x = Key.Of(2).Normal([sizes[0]], dtype: DType.Float64);

        // The Jacobian of every link, where the chain passes through it.
        var jacobians = new List<Tensor>();
        var at = x;
        foreach (var link in links)
        {
            jacobians.Add(Jacobian(link)(at));
            at = link(at);
        }

        var (right, fromRight) = (0L, jacobians[0]);
        foreach (var next in jacobians.Skip(1))
        {
            fromRight = Multiply(next, fromRight, ref right);
        }

        var (left, fromLeft) = (0L, jacobians[^1]);
        foreach (var before in jacobians.SkipLast(1).Reverse())
        {
            fromLeft = Multiply(fromLeft, before, ref left);
        }

        var whole = JacobianReverse(v => links.Aggregate(v, (u, link) => link(u)))(x);
        return (right, left, fromRight.IsNear(whole) && fromLeft.IsNear(whole));
    }

    private static Func<Tensor, Tensor>[] Links(int[] sizes)
    {
        var keys = Key.Of(1).Split(sizes.Length - 1);
        return [.. keys.Select(Link)];

        Func<Tensor, Tensor> Link(Key key, int i)
        {
            var weights = key.Normal([sizes[i + 1], sizes[i]], deviation: 1 / Math.Sqrt(sizes[i]), dtype: DType.Float64);
            return v => weights.MatMul(v).Tanh();
        }
    }

    private static Tensor Multiply(Tensor a, Tensor b, ref long count)
    {
        count += (long)a.Shape[0] * a.Shape[1] * b.Shape[1];
        return a.MatMul(b);
    }
}
