using System.Numerics;

namespace Fluxion.Kernels;

/// <summary>The sum so far, kept in a type that may be wider, so that a long line of floats does not lose its digits.</summary>
internal readonly struct SumScan<T, TWide> : IScanOperator<T, TWide, T>
    where T : INumberBase<T>
    where TWide : INumberBase<TWide>
{
    public static TWide Start => TWide.Zero;

    public static TWide Next(TWide state, T x, int place) => state + TWide.CreateTruncating(x);

    public static T Read(TWide state) => T.CreateTruncating(state);
}
