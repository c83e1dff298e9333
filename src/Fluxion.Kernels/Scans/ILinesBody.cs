namespace Fluxion.Kernels;

/// <summary>Work that passes along neighbouring lines of a tensor, element by element, in one direction.</summary>
internal interface ILinesBody
{
    /// <summary>
    /// Passes along <paramref name="width"/> lines at once. Their first elements stand side by side from <paramref name="start"/>, and the
    /// elements of a line <paramref name="step"/> apart, which is negative where the pass goes backwards.
    /// </summary>
    void Run(nint start, nint step, int width);
}
