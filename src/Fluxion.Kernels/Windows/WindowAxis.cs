namespace Fluxion.Kernels;

/// <summary>How a window of taps moves along one axis of a padded input.</summary>
/// <param name="Input">The extent without padding.</param>
/// <param name="Kernel">The number of taps.</param>
/// <param name="Stride">From one place of the window to the next.</param>
/// <param name="Dilation">From one tap to the next.</param>
/// <param name="Before">Zeros before the first element.</param>
/// <param name="After">Zeros behind the last; negative where the last elements are under no window.</param>
internal readonly record struct WindowAxis(int Input, int Kernel, int Stride, int Dilation, int Before, int After)
{
    /// <summary>Elements from the first tap to the last, both counted.</summary>
    public long Reach => ((Kernel - 1L) * Dilation) + 1;

    /// <summary>The places at which the window lies within the padded input; 0 or less where it is longer than that.</summary>
    public int Output => (int)Math.Max(0, Math.Floor(((double)Input + Before + After - Reach) / Stride) + 1);

    /// <summary>Whether a window of one tap visits each element once: what it sees is the input itself.</summary>
    public bool IsIdentity => Kernel == 1 && Stride == 1 && Before == 0 && Output == Input;

    /// <summary>Whether there are as many places as elements, one step apart.</summary>
    public bool KeepsExtent => Stride == 1 && Output == Input;

    /// <summary>The element under a tap at the window's first place; may lie in the padding.</summary>
    public int Offset(int tap) => (tap * Dilation) - Before;

    /// <summary>The places, from First up to not including End, at which a tap lies on an element and not on padding.</summary>
    public (int First, int End) Places(int tap)
    {
        var offset = Offset(tap);
        var first = offset >= 0 ? 0 : (-offset + Stride - 1) / Stride;
        var end = offset >= Input ? 0 : ((Input - 1 - offset) / Stride) + 1;
        return (Math.Min(first, Output), Math.Clamp(end, Math.Min(first, Output), Output));
    }
}
