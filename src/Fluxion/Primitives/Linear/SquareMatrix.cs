namespace Fluxion.Primitives;

/// <summary>What operations on square matrices ask for, and what their rules share.</summary>
internal static class SquareMatrix
{
    internal static void Check(string operation, Tensor a)
    {
        Require.Floating(operation, a);
        if (a.Rank < 2 || a.Shape[^1] != a.Shape[^2])
        {
            throw new ShapeException($"{operation}: needs square matrices in the last two axes, but got shape {a.Shape}.");
        }
    }

    /// <summary>How many matrices there are along the axes before the last two.</summary>
    internal static int CountOf(Shape shape) => shape[^2] * shape[^1] == 0 ? 0 : shape.Size / (shape[^2] * shape[^1]);

    /// <summary>The axes before the last two, along which there is a matrix each.</summary>
    internal static Shape BatchOf(Shape shape) => Shape.Create(shape.Extents[..^2]);

    internal static Tensor Transposed(Tensor a) => a.SwapAxes(-1, -2);

    /// <summary>(A + Aᵀ) / 2</summary>
    internal static Tensor Symmetric(Tensor a) => 0.5 * (a + Transposed(a));

    /// <summary>Numbers, one a matrix, as factors of whole matrices.</summary>
    internal static Tensor Factors(Tensor numbers) => numbers.ExpandDims(-1).ExpandDims(-1);

    /// <summary>⟨A, B⟩ = Σ aᵢⱼ bᵢⱼ, a number a pair of matrices.</summary>
    internal static Tensor Inner(Tensor a, Tensor b) => (a * b).Sum([-2, -1]);

    /// <summary>The number in words for errors, where there are several matrices.</summary>
    internal static string Which(Shape shape, int number) =>
        $"the matrix{(shape.Rank == 2 ? "" : $" number {number}")} of shape ({shape[^2]}, {shape[^1]})";
}
