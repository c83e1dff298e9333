using System.Numerics;

namespace Fluxion.Kernels;

/// <summary>The product so far, kept in a type that may be wider.</summary>
internal readonly struct ProductScan<T, TWide> : IScanOperator<T, TWide, T>
    where T : INumberBase<T>
    where TWide : INumberBase<TWide>
{
    public static TWide Start => TWide.One;

    public static TWide Next(TWide state, T x, int place) => state * TWide.CreateTruncating(x);

    public static T Read(TWide state) => T.CreateTruncating(state);
}
