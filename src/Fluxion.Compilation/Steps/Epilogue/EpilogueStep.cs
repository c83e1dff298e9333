using Fluxion.Kernels;
using Fluxion.Primitives;

namespace Fluxion.Compilation;

/// <summary>
/// A matrix product and the elementwise loop over its elements, chunk by chunk of rows: the loop reads what the product has just left in the
/// cache. A product that nobody else needs is written to where the loop then puts its result, and has no memory of its own.
/// </summary>
internal sealed class EpilogueStep : Step
{
    private EpilogueStep(IReadOnlyList<GraphNode> nodes, ProductStep product, ElementwiseStep loop, RowChunks chunks, Place target, Place[] reads, Place[] writes)
        : base(nodes, reads, writes) => (Product, Loop, Chunks, Target) = (product, loop, chunks, target);

    internal ProductStep Product { get; }

    /// <summary>The loop, reading the product from <see cref="Target"/>.</summary>
    internal ElementwiseStep Loop { get; }

    internal RowChunks Chunks { get; }

    /// <summary>Where the product goes.</summary>
    internal Place Target { get; }

    internal override string Name => $"{Product.Name} {Loop.Name}";

    internal override string Path => $"matrix product with epilogue, {Chunks.Count} chunks of rows; {Loop.Path}";

    internal override long Flops => Product.Flops + Loop.Flops;

    internal override long ProductFlops => Product.ProductFlops;

    /// <summary>Both steps as one; null where that would change bits or bring nothing.</summary>
    /// <param name="product">The product.</param>
    /// <param name="loop">The loop that runs next.</param>
    /// <param name="isKept">Whether anybody but the loop needs the product.</param>
    internal static EpilogueStep? Of(ProductStep product, ElementwiseStep loop, bool isKept)
    {
        var own = product.Writes[0];
        if (Chunked(product, loop) is not { } chunks || (isKept ? own : ResultLike(own, loop)) is not { } target)
        {
            return null;
        }

        Place[] inner = [.. loop.Reads.Select(read => read.Buffer == own.Buffer ? new Place(target.Buffer, read.Layout) : read)];
        Place[] reads = [.. product.Reads, .. loop.Reads.Where(read => read.Buffer != own.Buffer)];
        Place[] writes = isKept ? [own, .. loop.Writes] : [.. loop.Writes];
        GraphNode[] nodes = [.. product.Nodes.Concat(loop.Nodes).OrderBy(node => node.Index)];
        return new EpilogueStep(nodes, product, loop.Reading(inner), chunks, target, reads, writes);
    }

    internal override BoundStep Bind(PlanInstance instance) => Target.Type.DType == DType.Float32
        ? new BoundEpilogue<float>(this, instance)
        : new BoundEpilogue<double>(this, instance);

    private static RowChunks? Chunked(ProductStep product, ElementwiseStep loop)
    {
        var write = product.Writes[0];
        if (!IsMadeOfRows(product) || !loop.ReadsWhole(write))
        {
            return null;
        }

        var (rows, columns, row) = (write.Type.Shape[0], write.Type.Shape[1], loop.Domain.Row);
        var together = loop.Domain.Rows == 1 || columns % row == 0 ? 1 : row % columns == 0 ? row / columns : 0;
        return together == 0 ? null : RowChunks.Of(rows, (long)columns * write.Type.DType.SizeInBytes(), together);
    }

    // Every chunk would pack a right operand anew that is not read where it lies, and lose more by that than the loop gains. A product of one
    // column sums in an order of its own; a batch has other rows.
    private static bool IsMadeOfRows(ProductStep product)
    {
        var (right, type) = (product.Reads[1].Layout, product.Writes[0].Type);
        return type.Shape is { Rank: 2 } shape && shape[1] > 1
            && !MatrixOperand.Of(right).IsTransposed
            && DirectLimit.Fits(right.Shape[0], shape[1], type.DType.SizeInBytes());
    }

    // The loop reads an element before it writes the same one.
    private static Place? ResultLike(Place product, ElementwiseStep loop) =>
        loop.Writes.FirstOrDefault(write => write.Type.DType == product.Type.DType && write.IsContiguous && write.Buffer.Bytes == product.Buffer.Bytes);
}
