namespace Fluxion.Kernels.Tests;

/// <summary>A function's value at x, or at x and y: the nearest double, and what is missing from it in units of its last place.</summary>
internal readonly record struct LaneValue(double X, double Y, double Value, double Rest);
