using System.Numerics;

namespace Fluxion.Kernels;

/// <summary>The two added.</summary>
internal readonly struct ScatterSum<T> : IScatterOperator<T>
    where T : IAdditionOperators<T, T, T>
{
    public static T Invoke(T present, T arriving) => present + arriving;
}
