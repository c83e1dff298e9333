using Fluxion.Testing;
using static Fluxion.Transforms;

namespace Fluxion.Tests.Matrix;

/// <summary>Each mode over each, against differences of the inner one; and the two that must be equal.</summary>
internal static class SecondOrder
{
    private const double Tolerance = 1e-8;

    internal static void JvpOfVjp(Subject subject)
    {
        var curved = Jvp(Pull(subject), subject.X, subject.V).Tangent;
        subject.Near(subject.Difference(Along(subject, subject.W), subject.V), Subject.Dot(curved, subject.W), Tolerance);

        // The Hessian of ⟨ū, f⟩ is symmetric, so it is its own transpose: the dot-product test of order 2.
        var other = Jvp(Pull(subject), subject.X, subject.W).Tangent;
        subject.Near(Subject.Dot(curved, subject.W), Subject.Dot(other, subject.V), 1e-11);
    }

    internal static void VjpOfJvp(Subject subject)
    {
        var pulled = Vjp(Push(subject), subject.X).Pullback(subject.Weights);
        var expected = (subject.Weights * subject.Difference(Push(subject), subject.W)).Sum();
        subject.Near(expected, Subject.Dot(pulled, subject.W), Tolerance);
        subject.Near(Jvp(Pull(subject), subject.X, subject.V).Tangent, pulled, 1e-11);
    }

    internal static void JvpOfJvp(Subject subject)
    {
        var tangent = Jvp(Push(subject), subject.X, subject.W).Tangent;
        subject.Near(subject.Difference(Push(subject), subject.W), tangent, Tolerance);
        var pulled = Vjp(Push(subject), subject.X).Pullback(subject.Weights);
        subject.Near((subject.Weights * tangent).Sum(), Subject.Dot(pulled, subject.W), 1e-11);
    }

    internal static void VjpOfVjp(Subject subject)
    {
        var pulled = Vjp(Pull(subject), subject.X).Pullback(subject.V);
        subject.Near(subject.Difference(Along(subject, subject.V), subject.W), Subject.Dot(pulled, subject.W), Tolerance);
        subject.Near(Jvp(Pull(subject), subject.X, subject.V).Tangent, pulled, 1e-11);
    }

    /// <summary>x to Jᵀū at x.</summary>
    internal static Func<Inputs, Inputs> Pull(Subject subject) => x => Vjp(subject.Function, x).Pullback(subject.Weights);

    /// <summary>x to Jv at x.</summary>
    internal static Func<Inputs, Tensor> Push(Subject subject) => x => Jvp(subject.Function, x, subject.V).Tangent;

    private static Func<Inputs, Tensor> Along(Subject subject, Inputs direction) => x => Subject.Dot(Pull(subject)(x), direction);
}
