using System.Reflection;
using System.Runtime.Intrinsics;
using Fluxion.Kernels;

namespace Fluxion.Compilation;

/// <summary>The lane that takes one of two elements, as a condition says.</summary>
internal sealed unsafe class SelectLane<T> : LaneOperator
    where T : unmanaged
{
    private static readonly DType[] Types = [DType.Bool, LaneType.Of<T>(), LaneType.Of<T>()];

    public static SelectLane<T> Instance { get; } = new();

    public override string Signature { get; } = $"Select<{Types[1].Name()}>";

    public override ReadOnlySpan<DType> Operands => Types;

    public override DType Result => Types[1];

    public override void Run(void** operands, uint uniform, void* result, int count) => SelectLoop.Run(
        LaneType.Span<bool>(operands, 0, uniform, count),
        LaneType.Span<T>(operands, 1, uniform, count),
        LaneType.Span<T>(operands, 2, uniform, count),
        new Span<T>(result, count));

    // Truth values are masks, chosen by their bits.
    public override MethodInfo? Method(int width) => typeof(T) == typeof(bool)
        ? ((Func<Vector512<byte>, Vector512<byte>, Vector512<byte>, Vector512<byte>>)Vector512.ConditionalSelect).Method
        : ((Func<Vector512<T>, Vector512<T>, Vector512<T>, Vector512<T>>)Vector512.ConditionalSelect).Method;
}
