using static Fluxion.Transforms;

namespace Fluxion.Compilation.Tests.Passes;

/// <summary>The list as a whole.</summary>
public sealed class PipelineTests
{
    [Fact]
    public void The_gradient_of_a_layer_comes_out_as_one_would_write_it()
    {
        var (x, w, b) = (Tensor.Zeros([2, 3]), Tensor.Zeros([4, 3]), Tensor.Zeros([4]));
        var graph = Graph.Trace((x, w, b) => Grad((Tensor v) => ((x.MatMul(v.Transpose()) + b).Tanh() * 2).Sum())(w), x, w, b);
        Assert.Equal(
            """
            %0 : float32 (2, 3) = x
            %1 : float32 (4, 3) = w
            %2 : float32 (4,) = b
            %3 : float32 (3, 4) = Transpose[[1, 0]](%1)
            %4 : float32 (2, 4) = MatMul(%0, %3)
            %5 : float32 (2, 4) = BroadcastTo[(2, 4)](%2)
            %6 : float32 (2, 4) = Add(%4, %5)
            %7 : float32 (2, 4) = Tanh(%6)
            %8 : float32 (2, 4) = Multiply(%7, %7)
            %9 : float32 (2, 4) = constant 1
            %10 : float32 (2, 4) = Subtract(%9, %8)
            %11 : float32 (2, 4) = constant 2
            %12 : float32 (2, 4) = Multiply(%11, %10)
            %13 : float32 (4, 2) = Transpose[[1, 0]](%12)
            %14 : float32 (4, 3) = MatMul(%13, %0)
            return %14

            """,
            Pipeline.Run(graph).ToText());
    }

    [Fact]
    public void Loops_and_choices_come_through_with_their_programs()
    {
        var x = Tensor.Of([0.5f, 2f]);
        Func<Tensor, Tensor> program = x => ControlFlow.Cond(
            x.Sum() > 1, () => ControlFlow.ForLoop(0, 3, (_, c) => c.Sin(), x), () => ControlFlow.While(c => c.Sum() < 4, c => c + 1, x, maxSteps: 9));
        foreach (var function in new[] { program, Grad((Tensor x) => program(x).Sum()) })
        {
            var graph = Graph.Trace(function, x);
            var after = PassText.Run(graph, Pipeline.Exact);
            SameBits.Assert([function(x)], after.ToFunction()([x]), "true");
            SameBits.Assert([function(-x)], after.ToFunction()([-x]), "false");
            Assert.Equal(graph.Nodes.Sum(node => node.Subgraphs.Count), after.Nodes.Sum(node => node.Subgraphs.Count));
        }
    }

    [Fact]
    public void Every_pass_says_why_it_is_there_and_is_shown_what_it_did()
    {
        var shown = new List<IPass>();
        Pipeline.Run(Graph.Trace(x => x + 1, Tensor.Zeros([2])), (pass, graph) => shown.Add(pass));
        Assert.Equal(Pipeline.Exact, shown);
        Assert.All(shown, pass => Assert.True(pass.Name.Length > 3 && pass.Reason.EndsWith('.') && pass.Reason.Length > 30));
    }

    [Fact]
    public void The_fast_list_does_what_the_exact_one_must_not()
    {
        var graph = Graph.Trace(x => (x / 10 * 5) + (x * 0), Tensor.Zeros([2]));
        Assert.Equal("Add(Multiply(Divide(x, 10), 5), Multiply(x, 0))", Expression.Of(Pipeline.Run(graph)));
        Assert.Equal("Multiply(x, 0.5)", Expression.Of(Pipeline.Run(Pipeline.Fast, graph)));
    }
}
