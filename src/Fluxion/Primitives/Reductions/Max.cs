using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>The largest element along axes; NaN where there is one.</summary>
internal sealed class Max(int[] axes, bool keepDims) : Extremum<MaxOperator>(axes, keepDims)
{
    protected override Primitive Over(int[] otherAxes) => new Max(otherAxes, KeepDims);
}
