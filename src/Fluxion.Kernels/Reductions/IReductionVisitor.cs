namespace Fluxion.Kernels;

/// <summary>Told which operator a reduction runs, with the types as type arguments, so that what is made of it needs no reflection.</summary>
internal interface IReductionVisitor
{
    void Reduce<T, TOp>()
        where T : unmanaged
        where TOp : struct, IReductionOperator<T>;
}
