namespace Fluxion;

/// <summary>
/// A program as data: nodes in topological order. It can be computed forwards and backwards with every value in view, called as a function
/// under any transform, verified, printed and drawn.
/// </summary>
public sealed class Graph
{
    internal Graph(IReadOnlyList<GraphNode> nodes, IReadOnlyList<GraphNode> inputs, IReadOnlyList<GraphNode> outputs)
    {
        (Nodes, Inputs, Outputs) = (nodes, inputs, outputs);
        for (var i = 0; i < nodes.Count; i++)
        {
            nodes[i].Index = i;
        }
    }

    /// <summary>All nodes, operands before the operations that use them.</summary>
    public IReadOnlyList<GraphNode> Nodes { get; }

    /// <summary>The arguments in order.</summary>
    public IReadOnlyList<GraphNode> Inputs { get; }

    /// <summary>The results in order.</summary>
    public IReadOnlyList<GraphNode> Outputs { get; }

    /// <summary>The graph that was recorded while a tensor was computed from variables: values are there, gradients after <see cref="Backward()"/>.</summary>
    /// <param name="result">A tensor that depends on a <see cref="Variable"/>.</param>
    /// <exception cref="TransformException">It depends on none.</exception>
    public static Graph Of(Tensor result) => RecordedGraph.Of(result);

    /// <summary>The graph of a function for arguments of these types. Nothing is computed. Inputs have the names of the function's parameters.</summary>
    /// <param name="function">The function.</param>
    /// <param name="x">An argument; only its type matters.</param>
    public static Graph Trace(Func<Tensor, Tensor> function, Tensor x) => TracedGraph.Of(a => [function(a[0])], [x], ArgumentNames.Of(function, 1));

    /// <summary>The graph of a function of two arguments.</summary>
    /// <param name="function">The function.</param>
    /// <param name="x1">A first argument; only its type matters.</param>
    /// <param name="x2">A second argument; only its type matters.</param>
    public static Graph Trace(Func<Tensor, Tensor, Tensor> function, Tensor x1, Tensor x2) =>
        TracedGraph.Of(a => [function(a[0], a[1])], [x1, x2], ArgumentNames.Of(function, 2));

    /// <summary>The graph of a function of three arguments.</summary>
    /// <param name="function">The function.</param>
    /// <param name="x1">A first argument; only its type matters.</param>
    /// <param name="x2">A second argument; only its type matters.</param>
    /// <param name="x3">A third argument; only its type matters.</param>
    public static Graph Trace(Func<Tensor, Tensor, Tensor, Tensor> function, Tensor x1, Tensor x2, Tensor x3) =>
        TracedGraph.Of(a => [function(a[0], a[1], a[2])], [x1, x2, x3], ArgumentNames.Of(function, 3));

    /// <summary>The graph of a function from tree to tree: an input for each leaf of the argument, named by its path, an output for each of the result.</summary>
    /// <typeparam name="T">The argument's type: a tensor or a tree.</typeparam>
    /// <typeparam name="TResult">The result's type: a tensor or a tree.</typeparam>
    /// <param name="function">The function.</param>
    /// <param name="x">An argument; only its types matter.</param>
    public static Graph Trace<T, TResult>(Func<T, TResult> function, T x)
        where T : ITree<T>
        where TResult : ITree<TResult> =>
        TracedGraph.Of(leaves => Tree.Leaves(function(Tree.Unflatten(x, leaves))), Tree.Leaves(x), ArgumentNames.OfLeaves(function, x));

    /// <summary>Computes every node in topological order and keeps the values.</summary>
    /// <param name="arguments">A tensor for each input, of its type and shape.</param>
    /// <returns>The first output.</returns>
    /// <exception cref="ShapeException">There are too few or too many arguments, or one has another shape.</exception>
    /// <exception cref="DTypeException">An argument has another element type.</exception>
    public Tensor Forward(params ReadOnlySpan<Tensor> arguments)
    {
        var values = GraphEvaluation.Run(this, arguments);
        for (var i = 0; i < Nodes.Count; i++)
        {
            (Nodes[i].Computed, Nodes[i].Arrived) = (values[i], null);
        }

        return Outputs[0].Computed!;
    }

    /// <summary>Walks the nodes in reverse from a scalar first output and keeps every gradient.</summary>
    /// <exception cref="ShapeException">The first output is not a scalar.</exception>
    /// <exception cref="TransformException">There are no values yet.</exception>
    public void Backward()
    {
        var type = Outputs[0].Type;
        if (type.Shape.Rank != 0)
        {
            throw new ShapeException($"Graph.Backward: needs a scalar, but the output is {type}. Pass a cotangent of its shape: Backward(cotangent).");
        }

        Backward(Tensor.Ones(type.Shape, type.DType));
    }

    /// <summary>Walks the nodes in reverse from the first output, weighted, and keeps every gradient.</summary>
    /// <param name="cotangent">The weights: a tensor of the output's type and shape.</param>
    /// <exception cref="TransformException">There are no values yet.</exception>
    public void Backward(Tensor cotangent)
    {
        Companion.Check("Graph.Backward", "cotangent", "output", Outputs[0].Type, cotangent);
        GraphGradients.Run(this, cotangent);
    }

    /// <summary>The graph as a function of its inputs: it evaluates, differentiates and batches as the program did that it came from.</summary>
    /// <returns>From a tensor for each input to a tensor for each output.</returns>
    public Func<Tensor[], Tensor[]> ToFunction() => arguments =>
    {
        var values = GraphEvaluation.Run(this, arguments);
        return [.. Outputs.Select(output => values[output.Index])];
    };

    /// <summary>Checks that operands come before their uses and that every operation gives the type its node says.</summary>
    /// <exception cref="InvalidOperationException">Something is wrong; the message names the node.</exception>
    public void Verify() => GraphVerifier.Check(this);

    /// <summary>The graph as text, a line a node.</summary>
    public string ToText() => GraphText.Of(this);

    /// <summary>
    /// The graph in the language of Graphviz: values in green above the edges and gradients in red below them, where they have been
    /// computed; parameters are drawn apart from inputs.
    /// </summary>
    public string ToDot() => GraphDot.Of(this);
}
