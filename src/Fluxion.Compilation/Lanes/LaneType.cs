namespace Fluxion.Compilation;

/// <summary>What lanes say of their element types.</summary>
internal static class LaneType
{
    /// <summary>The element type of a tensor whose elements operators take as <typeparamref name="T"/>; bytes are truth values.</summary>
    public static DType Of<T>() => typeof(T) == typeof(byte) ? DType.Bool : DTypeExtensions.Of<T>();

    /// <summary>An operator with its element type, such as AddOperator&lt;float32&gt;.</summary>
    public static string Describe<TOp>(DType dtype) =>
        $"{typeof(TOp).ToString().Replace("Fluxion.Kernels.", "", StringComparison.Ordinal)}<{dtype.Name()}>";

    /// <summary>Elements from a pointer: one where it stands for all.</summary>
    public static unsafe ReadOnlySpan<T> Span<T>(void** operands, int i, uint uniform, int count)
        where T : unmanaged => new(operands[i], (uniform >> i & 1) != 0 ? 1 : count);
}
