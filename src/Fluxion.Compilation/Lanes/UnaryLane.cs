using System.Reflection;
using System.Runtime.Intrinsics;
using Fluxion.Kernels;

namespace Fluxion.Compilation;

/// <summary>The lane of a function of one number.</summary>
internal sealed unsafe class UnaryLane<T, TOp> : LaneOperator
    where T : unmanaged
    where TOp : struct, IUnaryOperator<T>
{
    private static readonly DType[] Types = [LaneType.Of<T>()];

    public static UnaryLane<T, TOp> Instance { get; } = new();

    public override string Signature { get; } = LaneType.Describe<TOp>(Types[0]);

    public override ReadOnlySpan<DType> Operands => Types;

    public override DType Result => Types[0];

    public override bool IsHeavy { get; } = LaneWeight.IsHeavy<TOp>();

    public override (LaneOperator Inner, LaneOperator Outer)? Parts { get; } = PartsOf();

    public override void Run(void** operands, uint uniform, void* result, int count) =>
        UnaryLoop.Run<T, TOp>(LaneType.Span<T>(operands, 0, uniform, count), new Span<T>(result, count));

    // As bytes truth values are 0 and 1, of which Not turns one bit; as masks it must turn all.
    public override MethodInfo? Method(int width) =>
        typeof(T) != typeof(byte) ? ((Func<Vector512<T>, Vector512<T>>)TOp.Invoke).Method :
        typeof(TOp) == typeof(NotOperator) ? ((Func<Vector512<byte>, Vector512<byte>>)Vector512.OnesComplement).Method : null;

    private static (LaneOperator Inner, LaneOperator Outer)? PartsOf()
    {
        if (default(TOp) is not IComposedOperator composed)
        {
            return null;
        }

        var (inner, outer) = (new LaneReader(), new LaneReader());
        composed.Parts<T>(inner, outer);
        return (inner.Operator!, outer.Operator!);
    }
}
