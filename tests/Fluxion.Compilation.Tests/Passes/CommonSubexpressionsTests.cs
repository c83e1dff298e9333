using Fluxion.Primitives;

namespace Fluxion.Compilation.Tests.Passes;

/// <summary>What counts as the same, and what only looks so.</summary>
public sealed class CommonSubexpressionsTests
{
    private static readonly Tensor X = Tensor.Zeros([2, 3]);

    [Fact]
    public void The_same_operation_on_the_same_operands_is_computed_once() => Assert.Equal(
        """
        %0 : float32 (2, 3) = x
        %1 : float32 (2,) = Sum[axes [1]](%0)
        %2 : float32 (2,) = Exp(%1)
        %3 : float32 (2,) = Add(%2, %2)
        return %3

        """,
        Merge(x => x.Sum(1).Exp() + x.Sum(1).Exp()).ToText());

    [Fact]
    public void Other_parameters_make_another_operation()
    {
        Assert.Equal(2, Count(Merge(x => x.Sum(0).Max() + x.Sum(1).Max()), "Sum[axes [0]]", "Sum[axes [1]]"));
        Assert.Equal(2, Count(Merge(x => x.Sum(1, keepDims: true).Max() + x.Sum(1).Max()), "Sum[axes [1]]", "Sum[axes [1], kept]"));
    }

    [Fact]
    public void Shares_of_a_tie_keep_two_maxima_apart()
    {
        var graph = Merge(x => Maximum.OfTensors.Apply(x, x.Abs()) + Maximum.BesideNumber.Apply(x, x.Abs()));
        Assert.Equal(2, graph.Nodes.Count(node => node.Operation == "Maximum"));
    }

    [Fact]
    public void Zeros_of_different_sign_are_different_constants_and_equal_bits_are_one()
    {
        Assert.Equal("Add(Add(x, 0), Add(x, -0))", Expression.Of(Merge(x => (x + 0) + (x + -0.0))));
        Assert.Equal(3, Merge(x => (x + 2) * 2).Nodes.Count - 1);
        Assert.Single(Merge(x => (x + Tensor.Of([1f, 2f, 3f])) * Tensor.Of([1f, 2f, 3f])).Nodes, node => node.Kind == GraphNodeKind.Constant);
        Assert.Equal(2, Merge(x => (x + Tensor.Of([1f, 2f, 3f])) * Tensor.Of([1f, 2f, 4f])).Nodes.Count(node => node.Kind == GraphNodeKind.Constant));
    }

    [Fact]
    public void The_same_draw_from_the_same_key_is_drawn_once()
    {
        var graph = Graph.Trace((Key key) => key.Uniform([2]) + key.Uniform([2]) + key.Split().First.Uniform([2]), Key.Of(1));
        Assert.Equal(2, new CommonSubexpressions().Run(graph).Nodes.Count(node => node.Operation == "RandomUniform"));
    }

    [Fact]
    public void Loops_are_never_the_same_and_keep_their_results()
    {
        var graph = Graph.Trace(x => ControlFlow.ForLoop(0, 3, (_, c) => c * 2, x) + ControlFlow.ForLoop(0, 3, (_, c) => c * 2, x), X);
        var merged = new CommonSubexpressions().Run(graph);
        merged.Verify();
        Assert.Equal(2, merged.Nodes.Count(node => node.Operation == "Scan"));
        SameBits.Assert(graph.ToFunction()([Tensor.Ones([2, 3])]), merged.ToFunction()([Tensor.Ones([2, 3])]), "loops");
    }

    [Fact]
    public void Several_results_are_taken_out_once_each()
    {
        var graph = Merge(x => x.TopK(2).Values + x.TopK(2).Values);
        Assert.Equal(graph.Nodes.Count, graph.Nodes.Select(node => (node.Operation, node.Parameters, string.Join(",", node.Inputs.Select(input => input.Index)))).Distinct().Count());
    }

    private static int Count(Graph graph, params string[] operations) =>
        graph.Nodes.Count(node => operations.Contains($"{node.Operation}[{node.Parameters}]"));

    private static Graph Merge(Func<Tensor, Tensor> function) => PassText.Run(Graph.Trace(function, X), new CommonSubexpressions());
}
