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

    internal override BoundStep Bind(PlanInstance instance) => new Bound(this, [.. Reads.Select(instance.Tensor)], instance.Tensor(Writes[0]), instance);

    private sealed class Bound(PrimitiveStep step, DenseTensor[] operands, DenseTensor wanted, PlanInstance instance) : BoundStep(step)
    {
        private readonly bool _runsUsersCode = step.RunsUsersCode;
        private readonly GraphNode _node = step.Nodes[0];
        private readonly PlacedTensors? _placed = step.IsPlaced ? new PlacedTensors([wanted]) : null;

        internal override void Run()
        {
            if (_placed is not null)
            {
                instance.Placement.Begin(_placed);
            }

            try
            {
                // A user's code may keep what it is given: the plan's own tensors will hold something else at the next run.
                var inputs = _runsUsersCode ? Array.ConvertAll(operands, PlacedResult.Apart) : operands;
                var result = _node.Primitive!.Evaluate(inputs, _node.Type);
                Placement.End();
                PlacedResult.Settle((DenseTensor)result, wanted);
            }
            finally
            {
                Placement.End();
            }
        }
    }
}
