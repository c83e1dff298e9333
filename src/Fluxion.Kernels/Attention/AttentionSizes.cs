using System.Numerics;

namespace Fluxion.Kernels;

/// <summary>How an attention is cut, so that what belongs together stays in the caches, and how its blocks of scores lie in memory.</summary>
internal static class AttentionSizes
{
    /// <summary>Queries whose scores are taken together: whole tiles of every instruction set, and the scores of 1,000 keys in the first cache.</summary>
    public const int StripRows = 12;

    /// <summary>Queries whose probabilities the backward pass keeps until it adds them to keys and values.</summary>
    public const int BlockRows = 96;

    /// <summary>From row to row of scores: whole panels, and never a power of two apart, where rows would share lines of the caches.</summary>
    public static int Stride<T, TVector, TSimd>(int keys)
        where T : unmanaged, IFloatingPointIeee754<T>
        where TVector : unmanaged
        where TSimd : ISimd<T, TVector> => PanelGemm<T, TVector, TSimd>.Padded(keys) + 16;
}
