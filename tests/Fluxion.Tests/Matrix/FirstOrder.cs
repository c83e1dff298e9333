using static Fluxion.Transforms;

namespace Fluxion.Tests.Matrix;

/// <summary>Jv and Jᵀū.</summary>
internal static class FirstOrder
{
    private const double Tolerance = 1e-9;

    internal static void OfJvp(Subject subject)
    {
        var (value, tangent) = Jvp(subject.Function, subject.X, subject.V);
        subject.Near(subject.Function(subject.X), value, 0);
        subject.Near(subject.Difference(subject.Function, subject.V), tangent, Tolerance);
    }

    internal static void OfVjp(Subject subject)
    {
        var (value, pullback) = Vjp(subject.Function, subject.X);
        subject.Near(subject.Function(subject.X), value, 0);
        foreach (var direction in new[] { subject.V, subject.W, subject.Z })
        {
            var expected = (subject.Weights * subject.Difference(subject.Function, direction)).Sum();
            subject.Near(expected, Subject.Dot(pullback(subject.Weights), direction), Tolerance);
        }
    }

    /// <summary>⟨ū, Jv⟩ = ⟨Jᵀū, v⟩.</summary>
    internal static void DotProduct(Subject subject)
    {
        var (_, pullback) = Vjp(subject.Function, subject.X);
        foreach (var (direction, seed) in new[] { (subject.V, 5), (subject.W, 6) })
        {
            var weights = subject.Weigh(seed);
            var forward = (weights * Jvp(subject.Function, subject.X, direction).Tangent).Sum();
            subject.Near(forward, Subject.Dot(pullback(weights), direction), 1e-12);
        }
    }
}
