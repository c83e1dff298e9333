namespace Fluxion.Primitives;

/// <summary>What transforms ask of complex numbers as a last axis of two: real part, imaginary part.</summary>
internal static class ComplexAxis
{
    internal static void Check(string operation, Tensor x)
    {
        Require.Floating(operation, x);
        if (x.Rank < 2 || x.Shape[^1] != 2)
        {
            throw new ShapeException(
                $"{operation}: needs complex numbers as a last axis of 2 (real part, imaginary part) behind at least one other axis, but got shape {x.Shape}; "
                + "make them so: Tensor.Stack([re, im], axis: -1).");
        }
    }

    internal static void CheckLength(string operation, int length)
    {
        if (length < 1)
        {
            throw new ShapeException($"{operation}: there is no transform of length {length}; the axis must have at least 1 element.");
        }
    }

    /// <summary>1 at frequency 0 and, for an even length, at the highest; another weight between: frequencies that stand for two.</summary>
    internal static Tensor Weights(int length, double between, DType dtype)
    {
        var weights = new double[(length / 2) + 1];
        Array.Fill(weights, between);
        weights[0] = 1;
        if (length % 2 == 0)
        {
            weights[^1] = 1;
        }

        return Tensor.Of<double>(weights, [weights.Length, 1]).Cast(dtype);
    }
}
