namespace Fluxion.Kernels;

/// <summary>What becomes of an element when another one arrives at its place.</summary>
internal interface IScatterOperator<T>
{
    /// <summary>What stands there afterwards.</summary>
    static abstract T Invoke(T present, T arriving);
}
