using System.Numerics;

namespace Fluxion.Kernels;

/// <summary>The larger is better.</summary>
internal readonly struct LargestFirst : IScanOrder
{
    public static bool Beats<T>(T x, T y)
        where T : INumber<T> => x > y;
}
