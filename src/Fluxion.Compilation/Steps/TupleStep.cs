namespace Fluxion.Compilation;

/// <summary>An operation with several results, in the plan's memory. Those that nobody takes out have a place as well, for the operation writes them.</summary>
internal sealed class TupleStep : Step
{
    private readonly TensorType[] _types;

    private TupleStep(GraphNode node, Place[] reads, TensorType[] types, Place[] writes)
        : base([node], reads, writes) => _types = types;

    internal static TupleStep Of(GraphNode node, IReadOnlyList<GraphNode> results, PlanBuilder plan)
    {
        Place[] reads = [.. node.Inputs.Select(input => plan.PlaceOf(input)!)];
        var types = ((TuplePrimitive)node.Primitive!).InferAll([.. reads.Select(read => read.Layout)]);
        return new TupleStep(node, reads, types, [.. types.Select((type, number) => plan.ResultPlace(results, number, type))]);
    }

    internal override BoundStep Bind(PlanInstance instance) => new Bound(this, [.. Reads.Select(instance.Tensor)], [.. Writes.Select(instance.Tensor)], instance);

    private sealed class Bound(TupleStep step, Tensor[] inputs, DenseTensor[] wanted, PlanInstance instance) : BoundStep(step)
    {
        private readonly TuplePrimitive _primitive = (TuplePrimitive)step.Nodes[0].Primitive!;
        private readonly Tensor[] _results = new Tensor[wanted.Length];
        private readonly PlacedTensors? _placed = step.IsPlaced ? new PlacedTensors(wanted) : null;

        internal override void Run()
        {
            if (_placed is not null)
            {
                instance.Placement.Begin(_placed);
            }

            try
            {
                _primitive.EvaluateAll(inputs, step._types, _results);
                Placement.End();
                Settle();
            }
            finally
            {
                Placement.End();
                _results.AsSpan().Clear();
            }
        }

        // Two results of one type may have been put into each other's place.
        private void Settle()
        {
            var misplaced = false;
            for (var i = 0; i < wanted.Length; i++)
            {
                misplaced |= !PlacedResult.IsIn((DenseTensor)_results[i], wanted[i]);
            }

            for (var i = 0; misplaced && i < wanted.Length; i++)
            {
                var result = (DenseTensor)_results[i];
                _results[i] = !PlacedResult.IsIn(result, wanted[i]) && IsInSomePlace(result) ? PlacedResult.Apart(result) : result;
            }

            for (var i = 0; misplaced && i < wanted.Length; i++)
            {
                PlacedResult.Settle((DenseTensor)_results[i], wanted[i]);
            }
        }

        // Whether putting another result in its place could overwrite it.
        private bool IsInSomePlace(DenseTensor result)
        {
            foreach (var place in wanted)
            {
                if (ReferenceEquals(result.Data, place.Data))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
