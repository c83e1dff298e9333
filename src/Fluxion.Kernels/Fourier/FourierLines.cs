namespace Fluxion.Kernels;

/// <summary>
/// Where the transforms of one call lie, counted in complex numbers: line t begins at (t / Inner) · pitch + t % Inner, and its numbers are
/// Inner apart.
/// </summary>
/// <param name="Count">How many transforms.</param>
/// <param name="Inner">How many lie beside one another.</param>
/// <param name="XPitch">From one set of lines to the next in the input.</param>
/// <param name="YPitch">The same in the output.</param>
internal readonly record struct FourierLines(int Count, int Inner, nint XPitch, nint YPitch)
{
    /// <summary>One line, without gaps.</summary>
    public static FourierLines One => new(1, 1, 0, 0);

    public nint X(int line) => (line / Inner * XPitch) + (line % Inner);

    public nint Y(int line) => (line / Inner * YPitch) + (line % Inner);
}
