using Fluxion.Kernels;
using Fluxion.Primitives;

namespace Fluxion.Compilation;

/// <summary>A reduction over one run of neighbouring axes, straight from place to place.</summary>
internal sealed class ReductionStep : Step
{
    private readonly AxisPass _pass;
    private readonly Reducer _reducer;

    private ReductionStep(GraphNode node, AxisPass pass, Reducer reducer, Place read, Place write)
        : base([node], [read], [write]) => (_pass, _reducer) = (pass, reducer);

    internal override string Path => _pass.Inner == 1 ? "reduced rows" : "reduced columns";

    internal override long Flops => Reads[0].Type.Shape.Size;

    /// <summary>A step for each run of axes, the innermost first.</summary>
    /// <param name="node">The reduction.</param>
    /// <param name="read">Its operand in row-major order.</param>
    /// <param name="newPlace">Makes room for the result.</param>
    /// <param name="between">Makes room for what one step leaves to the next.</param>
    internal static IEnumerable<ReductionStep> Of(GraphNode node, Place read, Func<GraphNode, Place> newPlace, Func<TensorType, Place> between)
    {
        var (reducer, axes) = Reducer.Of(node.Primitive!, node.Type.DType)!.Value;
        var passes = AxisGroups.Passes(read.Type.Shape, axes);
        for (var i = 0; i < passes.Count; i++)
        {
            var isLast = i == passes.Count - 1;
            var write = isLast ? newPlace(node) : between(new TensorType(node.Type.DType, Shape.Create([passes[i].Outer, passes[i].Inner])));
            yield return new ReductionStep(node, passes[i], reducer, read, write);
            read = write;
        }
    }

    /// <summary>The sum of all rows of a matrix.</summary>
    internal static ReductionStep OfColumns(GraphNode node, Place read, Place write)
    {
        var (rows, columns) = (read.Type.Shape[0], read.Type.Shape[1]);
        Reducer sum = read.Type.DType == DType.Float32 ? ReducerOf<float, SumOperator>.Instance : ReducerOf<double, SumOperator>.Instance;
        return new ReductionStep(node, new AxisPass(1, rows, columns), sum, read, write);
    }

    internal override BoundStep Bind(PlanInstance instance) => new Bound(this, instance.Tensor(Reads[0]), instance.Tensor(Writes[0]));

    private sealed unsafe class Bound(ReductionStep step, DenseTensor x, DenseTensor y) : BoundStep(step)
    {
        internal override void Run() => step._reducer.Run(step._pass, Pointer.To(x), Pointer.To(y));
    }
}
