using static Fluxion.ControlFlow;

namespace Fluxion.Testing;

internal static partial class PrimitiveTable
{
    private static IEnumerable<PrimitiveCase> ControlFlow =>
    [
        new(
            "Scan",
            x => Recurrence(x, reverse: false),
            random => [Sample.Uniform(random, [2], -1, 1), Sample.Uniform(random, [5, 2], -1, 1), Sample.Uniform(random, [2], 0.5, 1)],
            x => RecurrenceByHand(D(x[0]), D(x[1]), D(x[2]), [0, 1, 2, 3, 4])),
        new(
            "Scan (backwards)",
            x => Recurrence(x, reverse: true),
            random => [Sample.Uniform(random, [2], -1, 1), Sample.Uniform(random, [5, 2], -1, 1), Sample.Uniform(random, [2], 0.5, 1)],
            x => RecurrenceByHand(D(x[0]), D(x[1]), D(x[2]), [4, 3, 2, 1, 0])),
        new(
            "Scan (length)",
            x => Fluxion.ControlFlow.Scan(carry => ((carry * x[1]).Sin(), carry), x[0], 3).Results,
            random => [Sample.Uniform(random, [2], -1, 1), Sample.Uniform(random, [2], 0.5, 1)],
            x => Enumerable.Range(0, 3).SelectMany(steps => D(x[0]).Zip(D(x[1]), (c, w) => Enumerable.Range(0, steps).Aggregate(c, (value, _) => Math.Sin(value * w))))),
        new(
            "While",
            x => While(c => c.Sum() < 10, c => (c * x[1]) + 0.1, x[0], maxSteps: 40),
            random => [Sample.Uniform(random, [2], 0.5, 1), Sample.Uniform(random, [2], 1.3, 1.9)],
            x => GrowthByHand(D(x[0]), D(x[1]))),
        new(
            "Choice",
            x => Primitives.Choice.Run("Cond", (x[0].Sum() > 0).Cast(DType.Int64), [a => [a[0] * a[0]], a => [(a[0] * x[1]).Sin()]], [x[0]])[0],
            random => [Sample.Uniform(random, [2], 0.5, 1), Sample.Uniform(random, [2], 0.5, 1)],
            x => D(x[0]).Zip(D(x[1]), (a, b) => Math.Sin(a * b))),
        new(
            "Choice (in a loop)",
            x => ForLoop(0, 3, (i, c) => Switch(i, () => c + x[0], () => c * x[1], () => c.Exp()), x[0]),
            random => [Sample.Uniform(random, [2], 0.3, 1.2), Sample.Uniform(random, [2], 0.5, 1)],
            x => D(x[0]).Zip(D(x[1]), (a, b) => Math.Exp((a + a) * b))),
        new(
            "Choice (by each example)",
            x => Switch(x[0].Sum().Cast(DType.Int64), () => x[0], () => x[0] * x[1], () => x[1].Exp()),
            random => [Sample.Uniform(random, [2], 0.3, 1.2), Sample.Uniform(random, [2], 0.5, 1)],
            x => D(x[0]).Zip(D(x[1]), (a, b) => (int)D(x[0]).Sum() switch { 0 => a, 1 => a * b, _ => Math.Exp(b) })),
    ];

    private static double[] GrowthByHand(double[] c, double[] w)
    {
        while (c.Sum() < 10)
        {
            c = [.. c.Zip(w, (value, weight) => (value * weight) + 0.1)];
        }

        return c;
    }

    // h ← tanh(w h + x), y = h²; the last h and all y in one tensor. The weight is captured.
    private static Tensor Recurrence(Tensor[] x, bool reverse)
    {
        var (last, results) = Fluxion.ControlFlow.Scan(
            (Tensor h, Tensor slice) =>
            {
                var next = ((x[2] * h) + slice).Tanh();
                return (next, next * next);
            },
            x[0],
            x[1],
            reverse);
        return Tensor.Concatenate([last.ExpandDims(0), results]);
    }

    private static IEnumerable<double> RecurrenceByHand(double[] h, double[] x, double[] w, int[] order)
    {
        var results = new double[2 * order.Length];
        foreach (var step in order)
        {
            h = [.. h.Select((value, i) => Math.Tanh((w[i] * value) + x[(2 * step) + i]))];
            (results[2 * step], results[(2 * step) + 1]) = (h[0] * h[0], h[1] * h[1]);
        }

        return h.Concat(results);
    }
}
