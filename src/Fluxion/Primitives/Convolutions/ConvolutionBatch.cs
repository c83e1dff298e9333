namespace Fluxion.Primitives;

/// <summary>Where a convolution's batch goes: into the first axis (images, filters), or into the channels, an example a group.</summary>
internal static class ConvolutionBatch
{
    internal static ConvolutionGeometry Grouped(ConvolutionGeometry geometry, int size) => geometry with { Groups = geometry.Groups * size };

    /// <summary>(size, n, …) to (size · n, …).</summary>
    internal static Tensor IntoImages(Tensor x) => x.Reshape([x.Shape[0] * x.Shape[1], .. x.Shape.Extents[2..]]);

    /// <summary>(size · n, …) to (size, n, …).</summary>
    internal static Tensor Images(Tensor x, int size) => x.Reshape([size, x.Shape[0] / size, .. x.Shape.Extents[1..]]);

    /// <summary>(size, n, c, h, w) to (n, size · c, h, w).</summary>
    internal static Tensor IntoChannels(Tensor x) =>
        x.SwapAxes(0, 1).Reshape(x.Shape[1], x.Shape[0] * x.Shape[2], x.Shape[3], x.Shape[4]);

    /// <summary>(n, size · c, h, w) to (size, n, c, h, w).</summary>
    internal static Tensor Channels(Tensor x, int size) =>
        x.Reshape(x.Shape[0], size, x.Shape[1] / size, x.Shape[2], x.Shape[3]).SwapAxes(0, 1);
}
