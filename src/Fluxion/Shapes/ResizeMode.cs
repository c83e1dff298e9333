namespace Fluxion;

/// <summary>What stands between the elements of a signal or an image when it is resized.</summary>
public enum ResizeMode
{
    /// <summary>The element at the place rounded down: steps.</summary>
    Nearest,

    /// <summary>A straight line from one element to the next along each axis: of images, bilinear.</summary>
    Linear,
}
