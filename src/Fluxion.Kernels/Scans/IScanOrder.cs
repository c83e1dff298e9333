using System.Numerics;

namespace Fluxion.Kernels;

/// <summary>Which of two numbers is the better one.</summary>
internal interface IScanOrder
{
    static abstract bool Beats<T>(T x, T y)
        where T : INumber<T>;
}
