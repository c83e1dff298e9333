namespace Fluxion;

/// <summary>A step tried in a line search: the function there, and its slope where it was asked for.</summary>
internal readonly record struct Trial(double Step, double Value, double? Slope);
