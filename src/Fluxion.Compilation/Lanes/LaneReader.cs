using Fluxion.Kernels;

namespace Fluxion.Compilation;

/// <summary>Keeps the lane that a primitive tells.</summary>
internal sealed class LaneReader : ILaneVisitor
{
    public LaneOperator? Operator { get; private set; }

    public void Unary<T, TOp>()
        where T : unmanaged
        where TOp : struct, IUnaryOperator<T> => Operator = UnaryLane<T, TOp>.Instance;

    public void Binary<T, TOp>()
        where T : unmanaged
        where TOp : struct, IBinaryOperator<T> => Operator = BinaryLane<T, TOp>.Instance;

    public void BinaryBeside<T, TOp>(T left)
        where T : unmanaged
        where TOp : struct, IBinaryOperator<T> => Operator = new BesideLane<T, TOp>(left);

    public void Predicate<T, TOp>()
        where T : unmanaged
        where TOp : struct, IPredicateOperator<T> => Operator = PredicateLane<T, TOp>.Instance;

    public void Select<T>()
        where T : unmanaged => Operator = SelectLane<T>.Instance;

    public void Convert<TFrom, TTo>()
        where TFrom : unmanaged
        where TTo : unmanaged => Operator = ConvertLane<TFrom, TTo>.Instance;
}
