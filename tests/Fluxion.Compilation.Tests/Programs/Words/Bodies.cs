using static Fluxion.ControlFlow;

namespace Fluxion.Compilation.Tests.Programs;

/// <summary>Loops and choices with bodies that a seed decides.</summary>
internal static class Bodies
{
    internal static Tensor Loop(int steps, int seed, Tensor x, Tensor captured) =>
        ForLoop(0, steps, (i, s) => Of(seed, s, captured) + (i.Cast(s.DType) * 0.1), x);

    internal static Tensor Scan(bool reverse, int seed, Tensor sequence, Tensor x)
    {
        var (last, results) = ControlFlow.Scan<Tensor, Tensor, Tensor>((s, a) => (Of(seed, s, a), Of(seed + 1, a, s)), x, sequence, reverse);
        return results + last;
    }

    internal static Tensor While(int seed, Tensor x, Tensor captured) =>
        ControlFlow.While<LeafList>(
            s => (s.Items[0].Sum() < 20) & (s.Items[1] < 6),
            s => new([Of(seed, s.Items[0], captured) + 0.5, s.Items[1] + 1]),
            new([x, Tensor.Of(0L)]),
            10).Items[0];

    internal static Tensor Cond(int seed, Tensor a, Tensor b, Tensor decides) =>
        ControlFlow.Cond(decides.Sum() > 0, () => Of(seed, a, b), () => Of(seed + 1, b, a) * 2);

    internal static Tensor Associative(Tensor x) => AssociativeScan((a, b) => (a * 0.5) + b, x);

    // What grows is bounded, so that no loop overflows.
    private static Tensor Of(int seed, Tensor a, Tensor b)
    {
        var random = new Random(seed);
        for (var steps = random.Next(1, 4); steps > 0; steps--)
        {
            a = random.Next(8) switch
            {
                0 => (a + b).Sin(),
                1 => (a * b).Tanh(),
                2 => a - (b.Sigmoid() * 0.5),
                3 => Tensor.Where(a > b, a, b * 0.5),
                4 => a.Rank > 0 ? a - a.Mean(-1, keepDims: true) : a.Cos(),
                5 => a.Rank == 2 && b.Rank == 2 ? a.MatMul(a.Transpose()).Tanh().MatMul(b) : a.Cos(),
                6 => Tensor.Maximum(a, b.Tanh()),
                _ => (a * 0.7) + b.Cos(),
            };
        }

        return a;
    }
}
