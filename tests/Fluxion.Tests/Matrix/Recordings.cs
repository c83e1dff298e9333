using Fluxion.Testing;
using static Fluxion.Transforms;

namespace Fluxion.Tests.Matrix;

/// <summary>What is recorded once and asked again, against asking anew.</summary>
internal static class Recordings
{
    internal static void Linearized(Subject subject)
    {
        var (value, push) = Linearize(subject.Function, subject.X);
        subject.Near(subject.Function(subject.X), value, 0);
        var (_, pullback) = Vjp(subject.Function, subject.X);
        foreach (var direction in new[] { subject.V, subject.W })
        {
            var tangent = push(direction);
            subject.Near(Jvp(subject.Function, subject.X, direction).Tangent, tangent, 1e-12);
            subject.Near((subject.Weights * tangent).Sum(), Subject.Dot(pullback(subject.Weights), direction), 1e-12);
        }
    }

    /// <summary>A trace is the function again: its value at another point, its derivatives; and the derivative can be traced.</summary>
    internal static void Traced(Subject subject)
    {
        var elsewhere = subject.Draw(77);
        var graph = Graph.Trace(subject.Function, subject.X);
        graph.Verify();
        var function = graph.ToFunction();
        subject.Near(subject.Function(elsewhere), function(elsewhere.X)[0], 0);

        Func<Inputs, Tensor> again = x => function(x.X)[0];
        var weights = subject.Weights;
        subject.Near(Vjp(subject.Function, elsewhere).Pullback(weights), Vjp(again, elsewhere).Pullback(weights), 0);
        subject.Near(Jvp(subject.Function, elsewhere, subject.V).Tangent, Jvp(again, elsewhere, subject.V).Tangent, 0);

        var pull = SecondOrder.Pull(subject);
        var derivative = Graph.Trace(pull, subject.X).ToFunction();
        subject.Near(pull(elsewhere), new Inputs(derivative(elsewhere.X)), 0);
    }
}
