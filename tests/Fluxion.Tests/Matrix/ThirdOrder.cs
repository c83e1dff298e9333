using Fluxion.Testing;
using static Fluxion.Transforms;

namespace Fluxion.Tests.Matrix;

/// <summary>One mode three times, against differences of twice.</summary>
internal static class ThirdOrder
{
    private const double Tolerance = 1e-7;

    internal static void Reverse(Subject subject)
    {
        Func<Inputs, Tensor> zeroth = x => (subject.Weights * subject.Function(x)).Sum();
        Func<Inputs, Tensor> first = x => Subject.Dot(Grad(zeroth)(x), subject.V);
        Func<Inputs, Tensor> second = x => Subject.Dot(Grad(first)(x), subject.W);
        subject.Near(subject.Difference(second, subject.Z), Subject.Dot(Grad(second)(subject.X), subject.Z), Tolerance);
    }

    internal static void Forward(Subject subject)
    {
        Func<Inputs, Tensor> first = x => Jvp(subject.Function, x, subject.V).Tangent;
        Func<Inputs, Tensor> second = x => Jvp(first, x, subject.W).Tangent;
        subject.Near(subject.Difference(second, subject.Z), Jvp(second, subject.X, subject.Z).Tangent, Tolerance);
    }
}
