using System.Numerics;

namespace Fluxion.Kernels;

/// <summary>The smaller is better.</summary>
internal readonly struct SmallestFirst : IScanOrder
{
    public static bool Beats<T>(T x, T y)
        where T : INumber<T> => x < y;
}
