using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>log |B(a, b)|, elementwise.</summary>
internal sealed class LogBeta : ElementwiseBinary<ByElementPair<LogBetaFunction>>
{
    internal static LogBeta Instance { get; } = new();

    // d log B = (ψ(a) − ψ(a + b)) da
    protected override Tensor LeftDerivative(Tensor a, Tensor b, Tensor y) => a.Digamma() - (a + b).Digamma();

    // d log B = (ψ(b) − ψ(a + b)) db
    protected override Tensor RightDerivative(Tensor a, Tensor b, Tensor y) => b.Digamma() - (a + b).Digamma();
}
