using System.Reflection;
using System.Runtime.Intrinsics;
using Fluxion.Kernels;

namespace Fluxion.Compilation;

/// <summary>The lane of a function of two numbers.</summary>
internal sealed unsafe class BinaryLane<T, TOp> : LaneOperator
    where T : unmanaged
    where TOp : struct, IBinaryOperator<T>
{
    private static readonly DType[] Types = [LaneType.Of<T>(), LaneType.Of<T>()];

    public static BinaryLane<T, TOp> Instance { get; } = new();

    public override string Signature { get; } = LaneType.Describe<TOp>(Types[0]);

    public override ReadOnlySpan<DType> Operands => Types;

    public override DType Result => Types[0];

    public override bool IsHeavy { get; } = LaneWeight.IsHeavy<TOp>();

    public override void Run(void** operands, uint uniform, void* result, int count) => BinaryLoop.Run<T, TOp>(
        LaneType.Span<T>(operands, 0, uniform, count),
        LaneType.Span<T>(operands, 1, uniform, count),
        new Span<T>(result, count));

    // And, Or and Xor do to masks what they do to bytes 0 and 1.
    public override MethodInfo? Method(int width) => ((Func<Vector512<T>, Vector512<T>, Vector512<T>>)TOp.Invoke).Method;
}
