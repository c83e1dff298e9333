namespace Fluxion.Primitives;

/// <summary>Brings operands to (images, channels, rows, columns) and the result back: one example without its axis, signals as images of one row.</summary>
internal static class ConvolutionCall
{
    internal static Tensor OfImages(string operation, Tensor x, Tensor w, Tensor? bias, Func<Tensor, Tensor, Tensor> convolve)
    {
        Ranks(operation, x, w, 4, "(N, C, H, W) or (C, H, W)");
        return x.Rank == 3 ? OfImages(operation, x.ExpandDims(0), w, bias, convolve).Squeeze(0) : WithBias(operation, convolve(x, w), bias);
    }

    internal static Tensor OfSignals(string operation, Tensor x, Tensor w, Tensor? bias, Func<Tensor, Tensor, Tensor> convolve)
    {
        Ranks(operation, x, w, 3, "(N, C, L) or (C, L)");
        return x.Rank == 2
            ? OfSignals(operation, x.ExpandDims(0), w, bias, convolve).Squeeze(0)
            : WithBias(operation, convolve(x.ExpandDims(2), w.ExpandDims(2)), bias).Squeeze(2);
    }

    private static Tensor WithBias(string operation, Tensor y, Tensor? bias)
    {
        if (bias is null)
        {
            return y;
        }

        return bias.Rank == 1 && bias.Shape[0] == y.Shape[1]
            ? y + bias.Reshape(-1, 1, 1)
            : throw new ShapeException($"{operation}: the bias has shape {bias.Shape}, but there are {y.Shape[1]} channels in the result; give ({y.Shape[1]},).");
    }

    private static void Ranks(string operation, Tensor x, Tensor w, int rank, string wanted)
    {
        if (x.Rank != rank && x.Rank != rank - 1)
        {
            throw new ShapeException($"{operation}: the input has shape {x.Shape}; it must be {wanted}.");
        }

        if (w.Rank != rank)
        {
            throw new ShapeException($"{operation}: the weights have shape {w.Shape}; they must have {rank} axes, the first two for channels.");
        }
    }
}
