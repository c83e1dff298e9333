using System.Numerics;

namespace Fluxion.Kernels;

/// <summary>The smaller; NaN where one is.</summary>
internal readonly struct ScatterSmaller<T> : IScatterOperator<T>
    where T : INumber<T>
{
    public static T Invoke(T present, T arriving) => T.Min(present, arriving);
}
