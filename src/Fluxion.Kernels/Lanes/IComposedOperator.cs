namespace Fluxion.Kernels;

/// <summary>
/// A unary operator f(x) = g(x, h(x)) whose inner part h others compute too: code that needs both h and f has h once, and the same bits, since f is
/// written with g and h.
/// </summary>
internal interface IComposedOperator
{
    /// <summary>Tells h and g for elements of a floating-point type.</summary>
    void Parts<T>(ILaneVisitor inner, ILaneVisitor outer);
}
