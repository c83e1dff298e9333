using System.Reflection;
using System.Runtime.Intrinsics;
using Fluxion.Kernels;

namespace Fluxion.Compilation;

/// <summary>The lane of a question about two numbers.</summary>
internal sealed unsafe class PredicateLane<T, TOp> : LaneOperator
    where T : unmanaged
    where TOp : struct, IPredicateOperator<T>
{
    private static readonly DType[] Types = [LaneType.Of<T>(), LaneType.Of<T>()];

    public static PredicateLane<T, TOp> Instance { get; } = new();

    public override string Signature { get; } = LaneType.Describe<TOp>(Types[0]);

    public override ReadOnlySpan<DType> Operands => Types;

    public override DType Result => DType.Bool;

    public override void Run(void** operands, uint uniform, void* result, int count) => PredicateLoop.Run<T, TOp>(
        LaneType.Span<T>(operands, 0, uniform, count),
        LaneType.Span<T>(operands, 1, uniform, count),
        new Span<bool>(result, count));

    public override MethodInfo? Method(int width) => ((Func<Vector512<T>, Vector512<T>, Vector512<T>>)TOp.Invoke).Method;
}
