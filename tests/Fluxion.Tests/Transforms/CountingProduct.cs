namespace Fluxion.Tests.Transforms;

/// <summary>A matrix product that counts which transposes are asked for.</summary>
internal sealed class CountingProduct : Fluxion.Primitives.BilinearPrimitive
{
    internal int LeftTransposes { get; private set; }

    internal int RightTransposes { get; private set; }

    internal override TensorType Infer(ReadOnlySpan<Tensor> inputs) => Fluxion.Primitives.MatMul.Instance.Infer(inputs);

    internal override Tensor Evaluate(ReadOnlySpan<Tensor> inputs, TensorType type) => Fluxion.Primitives.MatMul.Instance.Evaluate(inputs, type);

    internal override Tensor Batch(ReadOnlySpan<Tensor> x, ReadOnlySpan<bool> batched, int size) => throw new NotSupportedException("Counts only.");

    protected override Tensor TransposeLeft(Tensor yBar, Tensor a, Tensor b)
    {
        LeftTransposes++;
        return yBar.MatMul(b.Transpose());
    }

    protected override Tensor TransposeRight(Tensor yBar, Tensor a, Tensor b)
    {
        RightTransposes++;
        return a.Transpose().MatMul(yBar);
    }
}
