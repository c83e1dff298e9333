using System.Numerics;
using Fluxion.Primitives;

namespace Fluxion.Compilation;

/// <summary>The largest elements of windows, and where they are, straight into their places.</summary>
internal sealed class MaxPoolStep : Step
{
    private MaxPoolStep(GraphNode node, Place read, Place[] writes)
        : base([node], [read], writes)
    {
    }

    internal static MaxPoolStep Of(GraphNode node, IReadOnlyList<GraphNode> results, PlanBuilder plan)
    {
        var read = plan.PlaceOf(node.Inputs[0])!;
        var types = ((TuplePrimitive)node.Primitive!).InferAll([read.Layout]);
        return new MaxPoolStep(
            node,
            read.IsContiguous ? read : plan.Contiguous(node.Inputs[0], read),
            [.. types.Select((type, i) => plan.ResultPlace(results, i, type))]);
    }

    internal override BoundStep Bind(PlanInstance instance)
    {
        var (x, y, places) = (instance.Tensor(Reads[0]), instance.Tensor(Writes[0]), instance.Tensor(Writes[1]));
        return x.DType == DType.Float32 ? new Bound<float>(this, x, y, places) : new Bound<double>(this, x, y, places);
    }

    private sealed class Bound<T>(Step step, DenseTensor x, DenseTensor y, DenseTensor places) : BoundStep(step)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        private readonly MaxPool _primitive = (MaxPool)step.Nodes[0].Primitive!;

        internal override void Run() => _primitive.Run<T>(x, y.Writable<T>(), places.Writable<long>());
    }
}
