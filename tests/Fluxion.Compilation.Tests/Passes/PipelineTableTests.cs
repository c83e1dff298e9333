using Fluxion.Testing;
using static Fluxion.Transforms;

namespace Fluxion.Compilation.Tests.Passes;

/// <summary>Every row of the table of primitives and its derivative: the pipeline changes no bit.</summary>
public sealed class PipelineTableTests
{
    public static TheoryData<string> Rows => [.. PrimitiveTable.All.Select(row => row.Name)];

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_row_keeps_its_bits(string name)
    {
        var (row, x) = Of(name);
        Holds(name, Graph.Trace(at => row.Function(at.X), x), x, [row.Function(x.X)]);
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void The_derivative_of_a_row_keeps_its_bits(string name)
    {
        var (row, x) = Of(name);
        if (!row.IsDifferentiable || !Array.Exists(x.X, leaf => leaf.DType.IsFloating()))
        {
            return;
        }

        Func<Inputs, Tensor> function = at => row.Function(at.X);
        var weights = Sample.Uniform(new Random(7), function(x).Shape, 0.5, 1.5);
        Func<Inputs, Inputs> pull = at => Vjp(function, at).Pullback(weights);
        Holds(name, Graph.Trace(pull, x), x, pull(x).X);
    }

    private static (PrimitiveCase Row, Inputs X) Of(string name)
    {
        var row = PrimitiveTable.All.Single(candidate => candidate.Name == name);
        return (row, new Inputs(row.Inputs(new Random(1234))));
    }

    private static void Holds(string name, Graph graph, Inputs x, IReadOnlyList<Tensor> eager)
    {
        var after = PassText.Run(graph, Pipeline.Exact);
        SameBits.Assert(eager, after.ToFunction()(x.X), name);
        Assert.True(after.Nodes.Count(node => node.Kind == GraphNodeKind.Operation) <= graph.Nodes.Count(node => node.Kind == GraphNodeKind.Operation) + 8, after.ToText());
    }
}
