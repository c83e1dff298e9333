namespace Fluxion.Kernels;

/// <summary>What a scan remembers of the elements it has passed, and what it says of them at each.</summary>
internal interface IScanOperator<T, TState, TResult>
{
    /// <summary>Before the first element.</summary>
    static abstract TState Start { get; }

    /// <summary>Behind one more element, which stands at a place along the axis.</summary>
    static abstract TState Next(TState state, T x, int place);

    static abstract TResult Read(TState state);
}
