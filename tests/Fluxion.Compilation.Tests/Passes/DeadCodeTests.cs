using Fluxion.Primitives;

namespace Fluxion.Compilation.Tests.Passes;

/// <summary>What stays when nothing needs it, and what goes.</summary>
public sealed class DeadCodeTests
{
    [Fact]
    public void What_no_result_needs_goes_and_inputs_stay()
    {
        var x = new GraphNode(0, GraphNodeKind.Input, new(DType.Float32, [2]), name: "x");
        var unused = new GraphNode(1, GraphNodeKind.Input, new(DType.Float32, [2]), name: "unused");
        var constant = new GraphNode(2, GraphNodeKind.Constant, new(DType.Float32, [2])) { Computed = Tensor.Ones([2]) };
        var dead = new GraphNode(3, GraphNodeKind.Operation, x.Type, Add.Instance, [x, constant]);
        var alive = new GraphNode(4, GraphNodeKind.Operation, x.Type, Negate.Instance, [x]) { Location = ("Model.cs", 7) };
        var after = PassText.Run(new Graph([x, unused, constant, dead, alive], [x, unused], [alive, x]), new DeadCode());
        Assert.Equal(
            """
            %0 : float32 (2,) = x
            %1 : float32 (2,) = unused
            %2 : float32 (2,) = Negate(%0)
            return %2, %0

            """,
            after.ToText());
        Assert.Equal(("Model.cs", 7), after.Nodes[2].Location);
        Assert.DoesNotContain(after.Nodes, node => ReferenceEquals(node, alive) || ReferenceEquals(node, x));
    }
}
