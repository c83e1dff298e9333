using System.Reflection;
using System.Runtime.Intrinsics;
using Fluxion.Kernels;

namespace Fluxion.Compilation;

/// <summary>The lane that brings numbers into another element type. One type holds as many bytes as the other in emitted code.</summary>
internal sealed unsafe class ConvertLane<TFrom, TTo> : LaneOperator
    where TFrom : unmanaged
    where TTo : unmanaged
{
    private static readonly DType[] Types = [LaneType.Of<TFrom>()];

    public static ConvertLane<TFrom, TTo> Instance { get; } = new();

    public override string Signature { get; } = $"Convert<{Types[0].Name()}, {LaneType.Of<TTo>().Name()}>";

    public override ReadOnlySpan<DType> Operands => Types;

    public override DType Result { get; } = LaneType.Of<TTo>();

    public override void Run(void** operands, uint uniform, void* result, int count) =>
        ConvertLoop.Run(LaneType.Span<TFrom>(operands, 0, uniform, count), new Span<TTo>(result, count));

    public override MethodInfo? Method(int width) =>
        typeof(TFrom) == typeof(bool) && typeof(TTo) == typeof(bool) ? ((Func<Vector512<byte>, Vector512<byte>>)LaneConversion.Same).Method :
        typeof(TFrom) == typeof(bool) ? ((Func<Vector512<TTo>, Vector512<TTo>>)LaneConversion.FromMask).Method :
        typeof(TTo) == typeof(bool) ? ((Func<Vector512<TFrom>, Vector512<TFrom>>)LaneConversion.ToMask).Method :
        typeof(TFrom) == typeof(TTo) ? ((Func<Vector512<TFrom>, Vector512<TFrom>>)LaneConversion.Same).Method :
        typeof(TFrom) == typeof(float) && typeof(TTo) == typeof(int) ? ((Func<Vector512<float>, Vector512<int>>)Vector512.ConvertToInt32).Method :
        typeof(TFrom) == typeof(int) && typeof(TTo) == typeof(float) ? ((Func<Vector512<int>, Vector512<float>>)Vector512.ConvertToSingle).Method :
        typeof(TFrom) == typeof(double) && typeof(TTo) == typeof(long) ? ((Func<Vector512<double>, Vector512<long>>)Vector512.ConvertToInt64).Method :
        typeof(TFrom) == typeof(long) && typeof(TTo) == typeof(double) ? ((Func<Vector512<long>, Vector512<double>>)Vector512.ConvertToDouble).Method :
        null;
}
