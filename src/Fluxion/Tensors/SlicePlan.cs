namespace Fluxion;

/// <summary>Indices and ranges between brackets as a slice of a tensor: where it starts and how long it is along each axis.</summary>
internal sealed class SlicePlan
{
    private SlicePlan(int rank) => (Starts, Lengths, Steps) = (new int[rank], new int[rank], new int[rank]);

    internal int[] Starts { get; }

    internal int[] Lengths { get; }

    internal int[] Steps { get; }

    /// <summary>The slice's shape without the axes that an index picks from.</summary>
    internal Shape Kept { get; private set; } = Shape.Scalar;

    internal static SlicePlan Of(string operation, ReadOnlySpan<TensorIndex> parts, Shape shape)
    {
        if (parts.Length > shape.Rank)
        {
            throw new ShapeException($"{operation}: {parts.Length} indices for a tensor of shape {shape}, which has {shape.Rank} axes.");
        }

        var plan = new SlicePlan(shape.Rank);
        var kept = new List<int>(shape.Rank);
        for (var axis = 0; axis < shape.Rank; axis++)
        {
            (plan.Lengths[axis], plan.Steps[axis]) = (shape[axis], 1);
            if (axis < parts.Length)
            {
                if (parts[axis].Indices is not null)
                {
                    throw new ShapeException($"{operation}: takes indices and ranges here, not tensors; use ScatterSet.");
                }

                (plan.Starts[axis], plan.Lengths[axis]) = parts[axis].Resolve(operation, axis, shape);
            }

            if (axis >= parts.Length || parts[axis].KeepsAxis)
            {
                kept.Add(plan.Lengths[axis]);
            }
        }

        plan.Kept = Shape.Create(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(kept));
        return plan;
    }
}
