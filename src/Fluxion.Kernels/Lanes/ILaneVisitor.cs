namespace Fluxion.Kernels;

/// <summary>
/// Told which lane an elementwise operation runs, with the types as type arguments, so that what is made of it needs no reflection. bool
/// stands as byte where an operator works on its bits.
/// </summary>
internal interface ILaneVisitor
{
    void Unary<T, TOp>()
        where T : unmanaged
        where TOp : struct, IUnaryOperator<T>;

    void Binary<T, TOp>()
        where T : unmanaged
        where TOp : struct, IBinaryOperator<T>;

    /// <summary>A function of two numbers of which the left one is the same for every element.</summary>
    void BinaryBeside<T, TOp>(T left)
        where T : unmanaged
        where TOp : struct, IBinaryOperator<T>;

    void Predicate<T, TOp>()
        where T : unmanaged
        where TOp : struct, IPredicateOperator<T>;

    /// <summary>Of a condition and two numbers one of the numbers.</summary>
    void Select<T>()
        where T : unmanaged;

    void Convert<TFrom, TTo>()
        where TFrom : unmanaged
        where TTo : unmanaged;
}
