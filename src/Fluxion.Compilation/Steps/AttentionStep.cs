using Fluxion.Primitives;

namespace Fluxion.Compilation;

/// <summary>An attention or its backward pass straight into its places; heads that lie apart are read as they lie.</summary>
internal sealed class AttentionStep : Step
{
    private AttentionStep(GraphNode node, Place[] reads, Place[] writes)
        : base([node], reads, writes)
    {
    }

    // Two products of all queries with all keys forwards, five backwards.
    internal override long ProductFlops
    {
        get
        {
            var (q, v) = (Reads[0].Type.Shape, Reads[2].Type.Shape);
            var scores = (long)q.Size / q[^1] * v[^2];
            return 2 * scores * (IsBackward ? (3 * q[^1]) + (2 * v[^1]) : q[^1] + v[^1]) / (Settings.IsCausal ? 2 : 1);
        }
    }

    private bool IsBackward => Nodes[0].Primitive is AttentionCotangents;

    private AttentionSettings Settings => Nodes[0].Primitive is AttentionCotangents backward ? backward.Settings : ((Attention)Nodes[0].Primitive!).Settings;

    /// <summary>Whether a node is what this step computes.</summary>
    internal static bool Suits(GraphNode node) => node.Primitive is Attention or AttentionCotangents;

    internal static AttentionStep Of(GraphNode node, IReadOnlyList<GraphNode> results, PlanBuilder plan)
    {
        var types = ((TuplePrimitive)node.Primitive!).InferAll([.. node.Inputs.Select(input => plan.PlaceOf(input)!.Layout)]);
        var reads = node.Inputs.Select((input, i) => Readable(plan, input, i)).ToArray();
        Place[] writes = [.. types.Select((type, i) => plan.ResultPlace(results, i, type))];
        return new AttentionStep(node, reads, writes);
    }

    internal override BoundStep Bind(PlanInstance instance)
    {
        DenseTensor[] reads = [.. Reads.Select(instance.Tensor)];
        DenseTensor[] writes = [.. Writes.Select(instance.Tensor)];
        return Writes[0].Type.DType == DType.Float32
            ? new BoundAttention<float>(this, Settings, reads, writes)
            : new BoundAttention<double>(this, Settings, reads, writes);
    }

    // Log-sums and δ are read in one go; a mask may lie anyhow.
    private static Place Readable(PlanBuilder plan, GraphNode input, int number)
    {
        var place = plan.PlaceOf(input)!;
        return place.IsContiguous || place.Type.DType == DType.Bool || (number is not (3 or 4) && HasFeaturesTogether(place.Layout))
            ? place
            : plan.Contiguous(input, place);
    }

    private static bool HasFeaturesTogether(DenseTensor x) =>
        x.Strides is { } strides && strides[^1] == 1 && Array.TrueForAll(strides, stride => stride > 0);
}
