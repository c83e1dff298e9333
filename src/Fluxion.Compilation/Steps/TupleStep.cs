namespace Fluxion.Compilation;

/// <summary>An operation with several results. Results that nobody takes out are dropped.</summary>
internal sealed class TupleStep : Step
{
    private readonly int[] _numbers;

    private TupleStep(GraphNode node, Place[] reads, int[] numbers, Place[] writes)
        : base([node], reads, writes) => _numbers = numbers;

    internal static TupleStep Of(GraphNode node, IReadOnlyList<GraphNode> results, Func<GraphNode, Place?> placeOf, Func<GraphNode, Place> newPlace) =>
        new(node, [.. node.Inputs.Select(input => placeOf(input)!)], [.. results.Select(result => ((Result)result.Primitive!).Place)], [.. results.Select(newPlace)]);

    internal override BoundStep Bind(PlanInstance instance) => new Bound(this, [.. Reads.Select(instance.Tensor)], instance);

    private sealed class Bound(TupleStep step, Tensor[] inputs, PlanInstance instance) : BoundStep(step)
    {
        private readonly DenseTensor[] _wanted = [.. step.Writes.Select(instance.Tensor)];
        private readonly Primitive _primitive = step.Nodes[0].Primitive!;

        internal override void Run()
        {
            if (_primitive.Subgraphs.Count == 0)
            {
                instance.Placement.Begin(_wanted);
            }

            try
            {
                var parts = ((TupleTensor)_primitive.Evaluate(inputs, step.Nodes[0].Type)).Parts;
                Placement.End();
                Settle(parts);
            }
            finally
            {
                Placement.End();
            }
        }

        // Two results of one type may have been put into each other's place.
        private void Settle(Tensor?[] parts)
        {
            var misplaced = false;
            for (var i = 0; i < _wanted.Length; i++)
            {
                misplaced |= !PlacedResult.IsIn((DenseTensor)parts[step._numbers[i]]!, _wanted[i]);
            }

            if (!misplaced)
            {
                return;
            }

            var results = new DenseTensor[_wanted.Length];
            for (var i = 0; i < results.Length; i++)
            {
                var part = (DenseTensor)parts[step._numbers[i]]!;
                results[i] = !PlacedResult.IsIn(part, _wanted[i]) && IsInSomePlace(part) ? PlacedResult.Apart(part) : part;
            }

            for (var i = 0; i < results.Length; i++)
            {
                PlacedResult.Settle(results[i], _wanted[i]);
            }
        }

        // Whether putting another result in its place could overwrite it.
        private bool IsInSomePlace(DenseTensor part)
        {
            foreach (var wanted in _wanted)
            {
                if (ReferenceEquals(part.Data, wanted.Data))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
