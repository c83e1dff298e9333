using System.Diagnostics.CodeAnalysis;

namespace Fluxion.Kernels;

/// <summary>The exceptions of the kernels, kept out of the hot code. They report a mistake of the caller inside this library.</summary>
internal static class Throw
{
    [DoesNotReturn]
    public static void Length(int actual, int expected) =>
        throw new ArgumentException($"A span has {actual} elements where {expected} are needed.");

    [DoesNotReturn]
    public static void Rank(int strides, int dimensions) =>
        throw new ArgumentException($"A view has {strides} strides for {dimensions} dimensions.");

    [DoesNotReturn]
    public static void NegativeStride(int stride) =>
        throw new ArgumentException($"A stride is {stride}; strides are at least 0.");

    [DoesNotReturn]
    public static void OutOfData(long last, int length) =>
        throw new ArgumentException($"A view reaches element {last} of {length}.");

    [DoesNotReturn]
    public static void Index(long index, int count) =>
        throw new ArgumentOutOfRangeException(nameof(index), index, $"A row index must be at least 0 and below {count}.");

    [DoesNotReturn]
    public static void Type(Type type) =>
        throw new NotSupportedException($"There is no kernel for elements of type {type.Name}.");
}
