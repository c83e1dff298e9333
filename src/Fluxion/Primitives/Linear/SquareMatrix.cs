namespace Fluxion.Primitives;

/// <summary>What operations on square matrices ask for.</summary>
internal static class SquareMatrix
{
    internal static void Check(string operation, Tensor a)
    {
        if (a.Rank < 2 || a.Shape[^1] != a.Shape[^2])
        {
            throw new ShapeException($"{operation}: needs square matrices in the last two axes, but got shape {a.Shape}.");
        }
    }

    /// <summary>How many matrices there are along the axes before the last two.</summary>
    internal static int CountOf(Shape shape) => shape[^2] * shape[^1] == 0 ? 0 : shape.Size / (shape[^2] * shape[^1]);
}
