using Fluxion.Primitives;

namespace Fluxion.Compilation;

/// <summary>What rules ask of a node.</summary>
internal static class NodePatterns
{
    extension(GraphNode node)
    {
        /// <summary>A constant's elements; null where it is no constant, or one that an outer transform follows.</summary>
        internal DenseTensor? Dense => node.Kind == GraphNodeKind.Constant ? node.Computed as DenseTensor : null;

        /// <summary>The number that all elements of a constant are; null where it is no such constant.</summary>
        internal double? Number => node.Dense is { IsUniform: true, Size: > 0 } value ? value.View(Shape.Scalar, null).Cast(DType.Float64).Item<double>() : null;

        internal bool IsFloating => node.Type.DType.IsFloating();

        /// <summary>Whether every element is this number; the two zeros are two numbers.</summary>
        internal bool IsAll(double number) => node.Number is { } all && BitConverter.DoubleToInt64Bits(all) == BitConverter.DoubleToInt64Bits(number);

        /// <summary>Whether every element is zero, of either sign.</summary>
        internal bool IsAllZero => node.Number is 0;

        /// <summary>Whether the node is a product of a matrix and a vector.</summary>
        internal bool IsVectorProduct => node.Is<MatMul>() && (node.Type.Shape[^1] == 1 || node.Type.Shape[^2] == 1);

        /// <summary>Whether the node is a product of two matrices.</summary>
        internal bool IsMatrixProduct => node.Is<MatMul>() && !node.IsVectorProduct;

        /// <summary>Whether the node applies this operation.</summary>
        internal bool Is<TPrimitive>()
            where TPrimitive : Primitive => node.Primitive is TPrimitive;
    }
}
