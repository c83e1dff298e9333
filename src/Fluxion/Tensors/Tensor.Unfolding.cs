using Fluxion.Primitives;

namespace Fluxion;

/// <content>What a window sees, and back.</content>
public abstract partial class Tensor
{
    /// <summary>
    /// What a window sees at each of its places (im2col): images (N, C, H, W) become (N, C · kernel height · kernel width, places), with
    /// zeros for padding, as in PyTorch.
    /// </summary>
    /// <param name="kernel">The extents of the window.</param>
    /// <param name="stride">From one place to the next; 1 unless given.</param>
    /// <param name="padding">Zeros on each side; none unless given.</param>
    /// <param name="dilation">From one tap of the window to the next; 1 unless given.</param>
    /// <exception cref="ShapeException">This is not (N, C, H, W), or the window is larger than the padded image.</exception>
    /// <exception cref="ArgumentException">A number is too small.</exception>
    public Tensor Unfold(HeightWidth kernel, HeightWidth? stride = null, HeightWidth? padding = null, HeightWidth? dilation = null)
    {
        if (Rank != 4)
        {
            throw new ShapeException($"Unfold: the input has shape {Shape}; it must be (N, C, H, W).");
        }

        return new Unfold(WindowChecks.Plane("Unfold", Shape, kernel, stride ?? 1, (padding ?? 0, padding ?? 0), dilation ?? 1)).Apply(this);
    }

    /// <summary>
    /// The transpose of <see cref="Unfold"/> (col2im): (N, C · kernel height · kernel width, places) become images (N, C, H, W), in which each
    /// element is the sum of all that saw it.
    /// </summary>
    /// <param name="output">H and W.</param>
    /// <param name="kernel">The extents of the window.</param>
    /// <param name="stride">From one place to the next; 1 unless given.</param>
    /// <param name="padding">Zeros on each side; none unless given.</param>
    /// <param name="dilation">From one tap of the window to the next; 1 unless given.</param>
    /// <exception cref="ShapeException">The rows are no multiple of the window's taps, or there are other places than the window has.</exception>
    /// <exception cref="ArgumentException">A number is too small.</exception>
    public Tensor Fold(HeightWidth output, HeightWidth kernel, HeightWidth? stride = null, HeightWidth? padding = null, HeightWidth? dilation = null)
    {
        WindowChecks.AtLeast("Fold", "output", output, 0);
        var plane = Shape.Create([output.Height, output.Width]);
        var window = WindowChecks.Plane("Fold", plane, kernel, stride ?? 1, (padding ?? 0, padding ?? 0), dilation ?? 1);
        return Rank == 3 && Shape[1] % window.Taps == 0 && Shape[2] == window.Output
            ? new Fold(window).Apply(this)
            : throw new ShapeException(
                $"Fold: the input has shape {Shape}; for a window {kernel} over {plane} it must be (N, C · {window.Taps}, {window.Output}): taps by places.");
    }
}
