namespace Fluxion.Kernels;

/// <summary>The one that came last.</summary>
internal readonly struct ScatterLast<T> : IScatterOperator<T>
{
    public static T Invoke(T present, T arriving) => arriving;
}
