using System.Runtime.InteropServices;

namespace Fluxion.Kernels;

/// <summary>
/// The loops over bools: the bytes 0 and 1 go through the byte operators (And, Or, Xor, Not; Equal and NotEqual are predicates).
/// </summary>
internal static class LogicalLoop
{
    public static void Run<TOp>(ReadOnlySpan<bool> x, Span<bool> y)
        where TOp : struct, IUnaryOperator<byte> =>
        UnaryLoop.Run<byte, TOp>(Bytes(x), Bytes(y));

    public static void Run<TOp>(ReadOnlySpan<bool> x, ReadOnlySpan<bool> y, Span<bool> z)
        where TOp : struct, IBinaryOperator<byte> =>
        BinaryLoop.Run<byte, TOp>(Bytes(x), Bytes(y), Bytes(z));

    public static void Run<TOp>(ReadOnlySpan<int> shape, StridedSpan<bool> x, Span<bool> y)
        where TOp : struct, IUnaryOperator<byte> =>
        UnaryLoop.Run<byte, TOp>(shape, Bytes(x), Bytes(y));

    public static void Run<TOp>(ReadOnlySpan<int> shape, StridedSpan<bool> x, StridedSpan<bool> y, Span<bool> z)
        where TOp : struct, IBinaryOperator<byte> =>
        BinaryLoop.Run<byte, TOp>(shape, Bytes(x), Bytes(y), Bytes(z));

    /// <summary>Equal or NotEqual of bools.</summary>
    public static void Compare<TOp>(ReadOnlySpan<bool> x, ReadOnlySpan<bool> y, Span<bool> z)
        where TOp : struct, IPredicateOperator<byte> =>
        PredicateLoop.Run<byte, TOp>(Bytes(x), Bytes(y), z);

    /// <summary>Equal or NotEqual of bools.</summary>
    public static void Compare<TOp>(ReadOnlySpan<int> shape, StridedSpan<bool> x, StridedSpan<bool> y, Span<bool> z)
        where TOp : struct, IPredicateOperator<byte> =>
        PredicateLoop.Run<byte, TOp>(shape, Bytes(x), Bytes(y), z);

    private static ReadOnlySpan<byte> Bytes(ReadOnlySpan<bool> x) => MemoryMarshal.AsBytes(x);

    private static Span<byte> Bytes(Span<bool> x) => MemoryMarshal.AsBytes(x);

    private static StridedSpan<byte> Bytes(StridedSpan<bool> x) => new(MemoryMarshal.AsBytes(x.Data), x.Strides);
}
