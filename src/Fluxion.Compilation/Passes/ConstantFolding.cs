using Fluxion.Primitives;

namespace Fluxion.Compilation;

/// <summary>Computes what depends on constants alone, by the operations themselves, so that the bits are those of the program.</summary>
internal sealed class ConstantFolding : IPass
{
    private const long MostBytes = 1 << 20;

    // A draw takes long beside what it saves, and its numbers would live as long as the program.
    private const long MostDrawnBytes = 1 << 14;

    public string Name => "constant folding";

    public string Reason => "What depends on constants alone is computed once, as long as the result is small enough to be kept.";

    public Graph Run(Graph graph) => GraphRewriter.Run(graph, Rewrite, Leaf);

    private static GraphNode Leaf(GraphNode node, GraphBuilder graph) =>
        node.Dense is { } value && UniformConstants.Compact(value) is var compact && !ReferenceEquals(compact, value) ? graph.Constant(compact) : graph.CopyLeaf(node);

    private static GraphNode? Rewrite(GraphNode node, GraphNode origin, GraphBuilder graph)
    {
        var operands = new Tensor[node.Inputs.Count];
        for (var i = 0; i < operands.Length; i++)
        {
            if (node.Inputs[i].Dense is not { } operand)
            {
                return null;
            }

            operands[i] = operand;
        }

        return IsFoldable(node.Primitive!, node.Type, operands) && Evaluate(node.Primitive!, node.Type, operands) is DenseTensor value
            ? graph.Constant(UniformConstants.Compact(value))
            : null;
    }

    private static bool IsFoldable(Primitive primitive, TensorType type, Tensor[] operands) => primitive switch
    {
        TuplePrimitive or FunctionPrimitive or ImplicitSolution => false,
        BroadcastTo => IsUniform(operands),
        TransposeAxes or Reshape => true,
        RandomPrimitive => type.Bytes <= MostDrawnBytes,
        _ => (primitive.IsElementwise && IsUniform(operands)) || type.Bytes <= MostBytes,
    };

    // Where an operation refuses its operands, it is left to do so when the program runs, if it ever comes to it.
    private static Tensor? Evaluate(Primitive primitive, TensorType type, Tensor[] operands)
    {
        try
        {
            return primitive.IsElementwise && type.Shape.Size > 0 && IsUniform(operands)
                ? ((DenseTensor)Once(primitive, type, operands)).Repeated(type.Shape)
                : primitive.Evaluate(operands, type);
        }
        catch (Exception refusal) when (refusal is not OutOfMemoryException)
        {
            return null;
        }
    }

    // One element stands for all: its bits do not depend on its place.
    private static Tensor Once(Primitive primitive, TensorType type, Tensor[] operands) =>
        primitive.Evaluate([.. operands.Select(operand => ((DenseTensor)operand).View(Shape.Scalar, null))], type with { Shape = Shape.Scalar });

    private static bool IsUniform(Tensor[] operands) => Array.TrueForAll(operands, operand => ((DenseTensor)operand).IsUniform);
}
