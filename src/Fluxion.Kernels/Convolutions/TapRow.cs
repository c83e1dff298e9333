namespace Fluxion.Kernels;

/// <summary>What one tap sees along one row of places: Count elements from element Input on, at places from Output on.</summary>
internal readonly record struct TapRow(int Tap, int Input, int Output, int Count);
