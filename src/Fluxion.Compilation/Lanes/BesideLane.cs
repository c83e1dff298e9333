using System.Reflection;
using System.Runtime.Intrinsics;
using Fluxion.Kernels;

namespace Fluxion.Compilation;

/// <summary>The lane of a function of two numbers of which the left one is the same for all elements.</summary>
internal sealed unsafe class BesideLane<T, TOp>(T left) : LaneOperator
    where T : unmanaged
    where TOp : struct, IBinaryOperator<T>
{
    private static readonly DType[] Types = [LaneType.Of<T>()];

    public override string Signature { get; } = $"{LaneType.Describe<TOp>(Types[0])}[{left}]";

    public override ReadOnlySpan<DType> Operands => Types;

    public override DType Result => Types[0];

    public override bool IsHeavy { get; } = LaneWeight.IsHeavy<TOp>();

    public override double? Left => typeof(T) == typeof(float) ? (float)(object)left : (double)(object)left;

    public override void Run(void** operands, uint uniform, void* result, int count) =>
        BinaryLoop.Run<T, TOp>([left], LaneType.Span<T>(operands, 0, uniform, count), new Span<T>(result, count));

    public override MethodInfo? Method(int width) => ((Func<Vector512<T>, Vector512<T>, Vector512<T>>)TOp.Invoke).Method;
}
