namespace Fluxion.Primitives;

/// <summary>One pass of a reduction, over a run of neighbouring axes: from (outer, length, inner) to (outer, inner).</summary>
internal readonly record struct AxisPass(int Outer, int Length, int Inner);
