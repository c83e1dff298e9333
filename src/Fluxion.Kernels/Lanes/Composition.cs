namespace Fluxion.Kernels;

/// <summary>Tells visitors the parts of an <see cref="IComposedOperator"/>.</summary>
internal static class Composition
{
    public static void Tell<T, TInner, TOuter>(ILaneVisitor inner, ILaneVisitor outer)
        where TInner : struct, IUnaryOperator<float>, IUnaryOperator<double>
        where TOuter : struct, IBinaryOperator<float>, IBinaryOperator<double>
    {
        if (typeof(T) == typeof(float))
        {
            inner.Unary<float, TInner>();
            outer.Binary<float, TOuter>();
        }
        else
        {
            inner.Unary<double, TInner>();
            outer.Binary<double, TOuter>();
        }
    }
}
