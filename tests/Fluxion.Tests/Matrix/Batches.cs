using Fluxion.Testing;
using static Fluxion.Transforms;

namespace Fluxion.Tests.Matrix;

/// <summary>A batch against a loop over its examples.</summary>
internal static class Batches
{
    private const int Count = 3;
    private const double Tolerance = 1e-12;

    internal static void OfValues(Subject subject)
    {
        var examples = Examples(subject);
        subject.Near(Tensor.Stack([.. examples.Select(subject.Function)]), Vmap<Inputs, Tensor>(subject.Function)(Stack(examples)), Tolerance);
    }

    internal static void OfVjps(Subject subject)
    {
        var examples = Examples(subject);
        var pull = SecondOrder.Pull(subject);
        subject.Near(Stack([.. examples.Select(pull)]), Vmap(pull)(Stack(examples)), Tolerance);
    }

    internal static void VjpOfBatch(Subject subject)
    {
        var examples = Examples(subject);
        var weights = Enumerable.Range(0, Count).Select(i => subject.Weigh(20 + i)).ToArray();
        var pulled = Vjp(Vmap<Inputs, Tensor>(subject.Function), Stack(examples)).Pullback(Tensor.Stack(weights));
        subject.Near(Stack([.. examples.Select((x, i) => Vjp(subject.Function, x).Pullback(weights[i]))]), pulled, Tolerance);
    }

    private static Inputs[] Examples(Subject subject) => [.. Enumerable.Range(0, Count).Select(subject.Draw)];

    private static Inputs Stack(Inputs[] examples) =>
        new([.. Enumerable.Range(0, examples[0].X.Length).Select(i => Tensor.Stack([.. examples.Select(example => example.X[i])]))]);
}
