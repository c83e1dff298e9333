using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>log σ(x), elementwise.</summary>
internal sealed class LogSigmoid : ElementwiseUnary<LogSigmoidOperator>
{
    internal static LogSigmoid Instance { get; } = new();

    // d log σ(x) = σ(−x) dx, with digits where σ(x) is 1.
    protected override Tensor Derivative(Tensor x, Tensor y) => (-x).Sigmoid();
}
