using System.Numerics;
using Fluxion.Primitives;

namespace Fluxion.Compilation;

/// <summary>A matrix product straight into its place; transposed operands are read as they lie.</summary>
internal sealed class ProductStep : Step
{
    private ProductStep(GraphNode node, Place[] reads, Place write)
        : base([node], reads, [write])
    {
    }

    internal override string Path => "matrix product";

    internal override long ProductFlops => ProductWork.FlopsOf(this);

    /// <summary>The product, or where an operand lies so that no product reads it, the operation as it is.</summary>
    internal static Step Of(GraphNode node, Place[] reads, Place write) =>
        Array.TrueForAll(reads, read => MatrixOperand.IsReadable(read.Layout)) ? new ProductStep(node, reads, write) : new PrimitiveStep(node, reads, write);

    internal override BoundStep Bind(PlanInstance instance) => Writes[0].Type.DType == DType.Float32
        ? new Bound<float>(this, instance.Tensor(Reads[0]), instance.Tensor(Reads[1]), instance.Tensor(Writes[0]))
        : new Bound<double>(this, instance.Tensor(Reads[0]), instance.Tensor(Reads[1]), instance.Tensor(Writes[0]));

    private sealed class Bound<T>(Step step, DenseTensor left, DenseTensor right, DenseTensor product) : BoundStep(step)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        private readonly MatrixOperand _a = MatrixOperand.Of(left);
        private readonly MatrixOperand _b = MatrixOperand.Of(right);

        internal override void Run() => MatMul.Run(_a, _b, product.Shape, product.Writable<T>());
    }
}
