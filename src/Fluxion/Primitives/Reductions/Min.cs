using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>The smallest element along axes; NaN where there is one.</summary>
internal sealed class Min(int[] axes, bool keepDims) : Extremum<MinOperator>(axes, keepDims)
{
    protected override Primitive Over(int[] otherAxes) => new Min(otherAxes, KeepDims);
}
