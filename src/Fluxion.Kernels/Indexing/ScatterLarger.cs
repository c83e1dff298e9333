using System.Numerics;

namespace Fluxion.Kernels;

/// <summary>The larger; NaN where one is.</summary>
internal readonly struct ScatterLarger<T> : IScatterOperator<T>
    where T : INumber<T>
{
    public static T Invoke(T present, T arriving) => T.Max(present, arriving);
}
