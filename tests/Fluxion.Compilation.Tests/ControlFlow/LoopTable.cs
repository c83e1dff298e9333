using static Fluxion.ControlFlow;

namespace Fluxion.Compilation.Tests;

/// <summary>Loops and choices of every kind, alone and within each other.</summary>
internal static class LoopTable
{
    internal static IReadOnlyList<LoopCase> All { get; } =
    [
        new("ForLoop", x => ForLoop(0, 7, (i, s) => (s * x[1]).Sin() + (i.Cast(DType.Float64) / 5), x[0]), Vectors(3, 3)),
        new("ForLoop with no step", x => ForLoop(4, 4, (i, s) => s * x[1], x[0]) + x[1], Vectors(3, 3)),
        new("ForLoop with one step", x => ForLoop(4, 5, (i, s) => s * x[1], x[0]), Vectors(3, 3)),
        new("Scan", x => Both(Recurrence(x, 5)), Network(5)),
        new("Scan backwards", x => Both(Recurrence(x, 5, reverse: true)), Network(5)),
        new("Scan of no step", x => Both(Recurrence(x, 0)), Network(0)),
        new("Scan of one step", x => Both(Recurrence(x, 1)), Network(1)),
        new("Scan that swaps what it carries", Swapped, Vectors(4, 4)),
        new("Scan over a transposed sequence", x => Both(Scan<Tensor, Tensor, Tensor>((s, a) => ((s * a).Tanh(), a + s), x[0], x[1].SwapAxes(0, 1))), [Ramp(4), Ramp(4, 6)]),
        new("Scan whose carry does not change", x => Both(Scan<Tensor, Tensor, Tensor>((s, a) => (s, s * a), x[0], x[1])), [Ramp(4), Ramp(6, 4)]),
        new("Scan of which nothing is left", x => ForLoop(0, 3, (i, s) => s - x[1].Sin() + (i.Cast(DType.Float64) / 5), x[0]).Sum(), Vectors(3, 3)),
        new("Scan that hands all on as it came", x => Both(Scan<Tensor, Tensor, Tensor>((s, a) => (s, a), x[0], x[1])), [Ramp(4), Ramp(6, 4)]),
        new("Scan that gives the same twice", Repeated, [Ramp(4), Ramp(6, 4)]),
        new("While", x => While(s => s.Sum() < 40, s => (s * s) + x[1].Abs() + 0.5, x[0], 30), Vectors(3, 3)),
        new("While that never begins", x => While(s => s.Sum() < -99, s => s * x[1], x[0], 3), Vectors(3, 3)),
        new("While with one step", x => While(s => s.Sum() < 1, s => s.Exp() + x[1].Abs() + 9, x[0], 3), Vectors(3, 3)),
        new("Cond", x => Cond(x[0].Sum() > 0, () => x[0].Sin() * x[1], () => x[1].Cos()), Vectors(3, 3)),
        new("Switch", x => Switch((x[0].Sum().Abs() * 100).Cast(DType.Int64) % 3, [() => x[0] * x[1], () => x[1].Exp(), () => x[0]]), Vectors(3, 3)),
        new("AssociativeScan", x => AssociativeScan((a, b) => (a * b) + a.Sin() - 0.1, x[0]) * x[1], [Ramp(7, 2), Ramp(7, 2)]),
        new("Scan in a scan", Nested, [Ramp(3), Ramp(4, 5, 3)]),
        new("Cond in a loop", x => ForLoop(0, 6, (i, s) => Cond((i % 2).EqualTo(0), () => s * x[1], () => s.Sin()), x[0]), Vectors(3, 3)),
        new("Loop in a branch", x => Cond(x[0].Sum() > -99, () => ForLoop(0, 4, (i, s) => s * x[1].Sin(), x[0]), () => x[0]), Vectors(3, 3)),
        new("While in a scan", x => Both(Scan<Tensor, Tensor, Tensor>((s, a) => (While(t => t.Sum() < 8, t => t + a.Abs() + 1, s * 0.3, 20), s * a), x[0], x[1])), [Ramp(3), Ramp(4, 3)]),
    ];

    private static Tensor Both((Tensor Last, Tensor Results) scan) => Tensor.Concatenate([scan.Last.Reshape(-1), scan.Results.Reshape(-1)], 0);

    // tanh(s W + a V + b), the weights captured.
    private static (Tensor Last, Tensor Results) Recurrence(Tensor[] x, int length, bool reverse = false) => Scan<Tensor, Tensor, Tensor>(
        (s, a) =>
        {
            var next = (s.MatMul(x[2]) + a.MatMul(x[3]) + x[4]).Tanh();
            return (next, next * a.Sum());
        },
        x[0],
        x[1],
        reverse);

    private static Tensor Swapped(Tensor[] x)
    {
        var (last, results) = Scan<LeafList, Tensor>(c => (new LeafList([c.Items[1], c.Items[0].Sin()]), c.Items[0]), new LeafList([x[0], x[1]]), 5);
        return last.Items[0] + (2 * last.Items[1]) + results.Sum(0);
    }

    private static Tensor Repeated(Tensor[] x)
    {
        var (last, results) = Scan<Tensor, Tensor, LeafList>((s, t) => (s * t, new LeafList([s * t, s, t])), x[0], x[1]);
        return last + (results.Items[0] + (results.Items[1] * 2) + (results.Items[2] * 3)).Sum(0);
    }

    private static Tensor Nested(Tensor[] x) => Both(Scan<Tensor, Tensor, Tensor>(
        (s, rows) =>
        {
            var (last, results) = Scan<Tensor, Tensor, Tensor>((t, row) => ((t * row).Tanh() + s, t + row), s, rows);
            return (last * 0.5, results.Sum(0));
        },
        x[0],
        x[1]));

    private static Tensor[] Network(int length) => [Ramp(2, 4), Ramp(length, 2, 3), Ramp(4, 4), Ramp(3, 4), Ramp(4)];

    private static Tensor[] Vectors(params int[] sizes) => [.. sizes.Select((size, i) => Ramp(size) + (0.1 * i))];

    private static Tensor Ramp(params int[] shape)
    {
        var size = shape.Aggregate(1, (product, extent) => product * extent);
        return (Tensor.Arange(0, size, dtype: DType.Float64) * 0.7).Sin().Reshape(shape);
    }
}
