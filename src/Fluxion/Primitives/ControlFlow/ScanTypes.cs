namespace Fluxion.Primitives;

/// <summary>Types around a loop: slices, stacks, and what is carried from step to step.</summary>
internal static class ScanTypes
{
    internal static TensorType Slice(Tensor x) => new(x.DType, Shape.Create(x.Shape.Extents[1..]));

    internal static TensorType Stack(int length, TensorType type) => new(type.DType, Batching.Prepend(length, type.Shape));

    internal static Tensor Stack(Tensor[] steps, TensorType type) =>
        steps.Length > 0 ? Tensor.Stack(steps) : Tensor.Zeros(Stack(0, type).Shape, type.DType);

    internal static void CheckCarry(string operation, ReadOnlySpan<TensorType> before, ReadOnlySpan<TensorType> after)
    {
        for (var i = 0; i < before.Length; i++)
        {
            if (before[i] != after[i])
            {
                throw new ShapeException(
                    $"{operation}: what is carried must keep its type, but leaf {i + 1} goes into the body as {before[i]} and comes out as {after[i]}. "
                    + "Start with a tensor of the type that the body returns, or cast or broadcast in the body.");
            }
        }
    }
}
