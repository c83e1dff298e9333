using Fluxion.Kernels;

namespace Fluxion.Compilation;

/// <summary>Keeps the operator that a reduction tells.</summary>
internal sealed class ReducerReader : IReductionVisitor
{
    public Reducer? Reducer { get; private set; }

    public void Reduce<T, TOp>()
        where T : unmanaged
        where TOp : struct, IReductionOperator<T> => Reducer = ReducerOf<T, TOp>.Instance;
}
