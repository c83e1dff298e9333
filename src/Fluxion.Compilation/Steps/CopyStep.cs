namespace Fluxion.Compilation;

/// <summary>Elements laid out anew in row-major order.</summary>
internal sealed class CopyStep(GraphNode node, Place read, Place write) : Step([node], [read], [write])
{
    internal override string Name => "Copy";

    internal override BoundStep Bind(PlanInstance instance) => new Bound(this, instance.Tensor(Reads[0]), instance.Tensor(Writes[0]));

    private sealed class Bound(Step step, DenseTensor from, DenseTensor to) : BoundStep(step)
    {
        internal override void Run() => DenseCopy.Run(from, to);
    }
}
