using Fluxion.Primitives;

namespace Fluxion.Compilation;

/// <summary>An operation as eager programs run it, but with its result in the plan's memory.</summary>
internal sealed class PrimitiveStep(GraphNode node, Place[] reads, Place write) : Step([node], reads, [write])
{
    internal override long ProductFlops => ProductWork.FlopsOf(this);

    // Of a table only the rows that are wanted, each once for each time that it is.
    internal override long BytesRead(int read) => Nodes[0].Primitive is GatherRows && read == 0
        ? Math.Min(base.BytesRead(read), Writes[0].Type.Bytes)
        : base.BytesRead(read);

    internal override BoundStep Bind(PlanInstance instance) => new Bound(this, Nodes[0], [.. Reads.Select(instance.Tensor)], instance);

    private sealed class Bound(Step step, GraphNode node, Tensor[] inputs, PlanInstance instance) : BoundStep(step)
    {
        private readonly DenseTensor[] _wanted = [instance.Tensor(step.Writes[0])];

        // What runs programs of its own makes and drops so much meanwhile that nothing of it is kept.
        private readonly bool _isPlaced = node.Primitive!.Subgraphs.Count == 0;

        internal override void Run()
        {
            if (_isPlaced)
            {
                instance.Placement.Begin(_wanted);
            }

            try
            {
                var result = node.Primitive!.Evaluate(inputs, node.Type);
                Placement.End();
                PlacedResult.Settle((DenseTensor)result, _wanted[0]);
            }
            finally
            {
                Placement.End();
            }
        }
    }
}
