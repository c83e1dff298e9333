using System.Numerics;

namespace Fluxion;

/// <summary>
/// The abstract definition of a derivative on a scalar graph: the sum, over all paths from an input to the output, of the product of the
/// local derivatives along the path. The number of paths can be exponential in the size of the graph, where the reverse sweep is linear.
/// </summary>
public static class PathSum
{
    /// <summary>How many paths lead from a node to the graph's first output.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="from">One of its nodes.</param>
    public static BigInteger Count(Graph graph, GraphNode from)
    {
        var paths = new BigInteger[graph.Nodes.Count];
        paths[graph.Outputs[0].Index] = 1;
        for (var i = graph.Nodes.Count - 1; i >= 0; i--)
        {
            foreach (var input in graph.Nodes[i].Inputs)
            {
                paths[input.Index] += paths[i];
            }
        }

        return paths[from.Index];
    }

    /// <summary>Every path from a node to the graph's first output, with the product of the local derivatives along it.</summary>
    /// <param name="graph">A graph of scalars with values; call <see cref="Graph.Forward"/> first.</param>
    /// <param name="from">One of its nodes.</param>
    /// <returns>Paths as they are found; there may be very many, so look at <see cref="Count"/> before you ask for all.</returns>
    /// <exception cref="ShapeException">A node on the way is not a scalar.</exception>
    /// <exception cref="TransformException">There are no values yet.</exception>
    public static IEnumerable<(IReadOnlyList<GraphNode> Nodes, double Product)> Paths(Graph graph, GraphNode from)
    {
        var uses = Uses(graph);
        var stack = new Stack<(GraphNode[] Nodes, double Product)>();
        stack.Push(([from], 1));
        while (stack.TryPop(out var path))
        {
            var last = path.Nodes[^1];
            if (ReferenceEquals(last, graph.Outputs[0]))
            {
                yield return (path.Nodes, path.Product);
            }

            foreach (var (node, input) in uses[last.Index])
            {
                stack.Push(([.. path.Nodes, node], path.Product * LocalDerivative(node, input)));
            }
        }
    }

    /// <summary>The derivative of the graph's first output with respect to a node: the sum over all paths.</summary>
    /// <param name="graph">A graph of scalars with values; call <see cref="Graph.Forward"/> first.</param>
    /// <param name="from">One of its nodes.</param>
    public static double Derivative(Graph graph, GraphNode from) => Paths(graph, from).Sum(path => path.Product);

    /// <summary>The partial derivative of an operation with respect to one of its operands, at the graph's values.</summary>
    /// <param name="node">The operation.</param>
    /// <param name="input">Which operand.</param>
    public static double LocalDerivative(GraphNode node, int input)
    {
        if (node.Type.Shape.Rank != 0 || node.Inputs[input].Type.Shape.Rank != 0)
        {
            throw new ShapeException($"PathSum: {node} is not an operation on scalars; a sum over paths is defined for graphs of scalars.");
        }

        if (node.Computed is null)
        {
            throw new TransformException("PathSum: there are no values yet; call Forward first.");
        }

        Tensor[] values = [.. node.Inputs.Select(operand => operand.Computed!)];
        return node.Primitive!.Vjp(input, Tensor.Ones(Shape.Scalar, node.Type.DType), values, node.Computed)?.Item<double>() ?? 0;
    }

    private static List<(GraphNode Node, int Input)>[] Uses(Graph graph)
    {
        var uses = new List<(GraphNode, int)>[graph.Nodes.Count];
        for (var i = 0; i < uses.Length; i++)
        {
            uses[i] = [];
            for (var input = 0; input < graph.Nodes[i].Inputs.Count; input++)
            {
                uses[graph.Nodes[i].Inputs[input].Index].Add((graph.Nodes[i], input));
            }
        }

        return uses;
    }
}
