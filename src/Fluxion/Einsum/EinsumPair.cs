namespace Fluxion;

/// <summary>Two tensors that become one, by number and with their labels as bits; what a step shows is made only where somebody looks.</summary>
internal readonly record struct EinsumPair(int Left, int Right, ulong A, ulong B, ulong Result);
