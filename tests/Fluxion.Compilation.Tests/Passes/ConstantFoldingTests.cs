namespace Fluxion.Compilation.Tests.Passes;

/// <summary>Graphs in which operations wait for nothing but constants.</summary>
public sealed class ConstantFoldingTests
{
    private static readonly Tensor X = Tensor.Zeros([2, 3]);

    private static readonly Tensor Row = Tensor.Of([1f, 2f, 3f]);

    [Fact]
    public void What_depends_on_constants_alone_becomes_one() => Assert.Equal(
        """
        %0 : float32 (2, 3) = x
        %1 : float32 (3,) = constant
        %2 : float32 (3,) = constant
        %3 : float32 (2, 3) = BroadcastTo[(2, 3)](%2)
        %4 : float32 (2, 3) = Add(%0, %3)
        return %4

        """,
        Fold(Staged(x => x + Row.Exp(), X)).ToText());

    [Fact]
    public void The_value_is_what_the_operation_gives() =>
        Assert.Equal(Row.Exp().ToArray<float>(), Fold(Staged(x => x + Row.Exp(), X)).Nodes[2].Value!.ToArray<float>());

    [Fact]
    public void A_uniform_constant_stays_uniform_however_large()
    {
        var twos = Tensor.Full([5_000, 1_000], 2);
        var graph = Fold(Staged(x => x + Tensor.Where(twos > 1, twos.Sqrt() * 3, twos), Tensor.Zeros([5_000, 1_000])));
        var sum = graph.Outputs[0];
        Assert.Equal("Add(x, 4.242640495300293)", Expression.Of(graph));
        Assert.True(sum.Inputs[1].Dense!.IsUniform);
    }

    [Fact]
    public void A_constant_whose_elements_have_the_same_bits_is_uniform()
    {
        Assert.Equal("Add(x, 2)", Expression.Of(Fold(Graph.Trace(x => x + Tensor.Of([2f, 2f, 2f]), Tensor.Zeros([3])))));
        Assert.Equal("Add(x, constant)", Expression.Of(Fold(Graph.Trace(x => x + Tensor.Of([0f, -0f, 0f]), Tensor.Zeros([3])))));
        Assert.Equal("Add(x, -3)", Expression.Of(Fold(Staged(x => x + Tensor.Full([3, 4], -1).Sum(0, keepDims: true), X.Sum(1).Reshape(2, 1).BroadcastTo([2, 4])))));
    }

    [Fact]
    public void What_is_large_is_left_to_be_computed()
    {
        var (many, key) = (Tensor.Arange(0, 300_000, dtype: DType.Float32), Key.Of(1));
        Assert.Equal("Add(x, Exp(constant))", Expression.Of(Fold(Staged(x => x + many.Exp(), many))));
        Assert.Equal("Add(x, RandomUniform[(5000,)](1))", Expression.Of(Fold(Staged(x => x + key.Uniform([5_000]), Tensor.Zeros([5_000])))));
        Assert.Equal("Add(x, constant)", Expression.Of(Fold(Staged(x => x + key.Uniform([50]), Tensor.Zeros([50])))));
    }

    [Fact]
    public void A_row_that_is_repeated_stays_a_row() =>
        Assert.Contains("BroadcastTo", Fold(Staged(x => x + Row, X)).ToText());

    [Fact]
    public void What_refuses_its_operands_is_left_to_do_so_when_the_program_runs()
    {
        var graph = Fold(Staged(x => x + Tensor.Zeros([3, 3]).Solve(Tensor.Ones([3])), X));
        Assert.Contains("Solve", graph.ToText());
        Assert.Throws<SingularMatrixException>(() => graph.ToFunction()([X]));
    }

    [Fact]
    public void Operations_with_several_results_and_programs_inside_stay()
    {
        var graph = Graph.Trace(x => x + ControlFlow.ForLoop(0, 3, (i, c) => c * 2, x), X);
        Assert.Equal(graph.ToText(), Fold(graph).ToText());
    }

    // Staged, so that what depends on constants alone is not computed before it reaches the graph, as in a branch.
    private static Graph Staged(Func<Tensor, Tensor> function, Tensor x)
    {
        var interpreter = new TraceInterpreter();
        var input = interpreter.Input(x.Type, "x");
        var y = interpreter.RunStaged(function, input);
        return TracedGraph.Of(interpreter, [input], [interpreter.NodeOf(y)]);
    }

    private static Graph Fold(Graph graph) => PassText.Run(graph, new ConstantFolding());
}
