using static Fluxion.Transforms;

namespace Fluxion.Compilation.Tests.Passes;

/// <summary>What a checkpoint computes again in the backward pass is still computed again after the pipeline.</summary>
public sealed class CheckpointTests
{
    private static readonly Tensor X = Tensor.Of([0.1f, 0.2f, 0.3f]);

    [Fact]
    public void A_checkpoint_computes_twice_what_the_plain_function_computes_once()
    {
        Assert.Equal((1, 1), Count(Square(Block)));
        Assert.Equal((2, 2), Count(Square(Checkpoint((Func<Tensor, Tensor>)Block))));
    }

    [Fact]
    public void A_checkpoint_in_a_checkpoint_computes_the_inner_part_three_times()
    {
        // The inner block forward, in the outer recomputation and in its own; the outer tanh forward and in the outer recomputation.
        var inner = Checkpoint((Func<Tensor, Tensor>)Block);
        var outer = Checkpoint((Tensor x) => inner(x).Tanh());
        Assert.Equal((5, 3), Count(Square(outer)));
    }

    [Fact]
    public void A_loop_with_checkpoints_keeps_every_step_that_it_takes_again()
    {
        Func<Tensor, Tensor, Tensor> step = (p, x) => (p * x).Tanh();
        Assert.Equal(8, Tanhs(Scan(step, 8)));
        Assert.Equal(20, Tanhs(CheckpointLoop(step, 8)));

        int Tanhs(Func<Tensor, Tensor, Tensor> loop) => Count(Square(x => loop(x, X))).Tanh;
    }

    [Fact]
    public void Two_traces_of_a_recomputing_graph_are_two_recomputations()
    {
        var graph = Graph.Trace(Grad(Square(Checkpoint((Func<Tensor, Tensor>)Block))), X);
        var again = Graph.Trace(x => graph.ToFunction()([x])[0] + graph.ToFunction()([2 * x])[0], X);
        Assert.Equal((4, 4), CountAfter(again));
    }

    [Fact]
    public void What_stands_in_a_checkpoint_once_is_merged_there()
    {
        var wasteful = Checkpoint((Tensor x) => x.Sin().Tanh() + x.Sin().Tanh());
        Assert.Equal((2, 2), Count(Square(wasteful)));
    }

    [Fact]
    public void Forward_mode_has_nothing_to_save_and_computes_once()
    {
        Func<Tensor, Tensor> loss = Checkpoint((Func<Tensor, Tensor>)Block);
        Assert.Equal((1, 1), CountAfter(Graph.Trace(x => Jvp(loss, x, X) is var (value, tangent) ? value + tangent : x, X)));
    }

    [Fact]
    public void A_function_of_ones_own_becomes_its_operations_and_merges_with_the_rest()
    {
        var custom = CustomVjp((Tensor x) => x.Tanh(), (x, y, yBar) => 7 * yBar);
        var graph = Graph.Trace(x => custom(x) + x.Tanh(), X);
        Assert.Contains("CustomVjp", graph.ToText());
        Assert.Equal(
            """
            %0 : float32 (3,) = x
            %1 : float32 (3,) = Tanh(%0)
            %2 : float32 (3,) = Add(%1, %1)
            return %2

            """,
            PassText.After(graph, new InlineFunctions(), new CommonSubexpressions()));
    }

    private static Tensor Block(Tensor x) => x.Sin().Tanh();

    private static Func<Tensor, Tensor> Square(Func<Tensor, Tensor> f) => x => f(x).Square().Sum();

    private static Func<Tensor, Tensor, Tensor> Scan(Func<Tensor, Tensor, Tensor> step, int count) => (p, x) =>
    {
        for (var i = 0; i < count; i++)
        {
            x = step(p, x);
        }

        return x;
    };

    private static (int Tanh, int Sin) Count(Func<Tensor, Tensor> loss) => CountAfter(Graph.Trace(Grad(loss), X));

    private static (int Tanh, int Sin) CountAfter(Graph graph)
    {
        var after = PassText.Run(graph, Pipeline.Exact);
        Assert.DoesNotContain("Checkpoint", after.ToText());
        SameBits.Assert(graph.ToFunction()([X]), after.ToFunction()([X]), "recomputation");
        return (after.Nodes.Count(node => node.Operation == "Tanh"), after.Nodes.Count(node => node.Operation == "Sin"));
    }
}
