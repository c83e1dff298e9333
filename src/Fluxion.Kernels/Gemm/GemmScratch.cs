namespace Fluxion.Kernels;

/// <summary>Memory for packed panels, kept by each thread from one product to the next.</summary>
internal static class GemmScratch
{
    [ThreadStatic]
    private static AlignedScratch? _left;

    [ThreadStatic]
    private static AlignedScratch? _right;

    [ThreadStatic]
    private static AlignedScratch? _copy;

    /// <summary>This thread's memory for panels of A.</summary>
    public static AlignedScratch Left => _left ??= new AlignedScratch();

    /// <summary>This thread's memory for panels of B, shared with the threads that help it.</summary>
    public static AlignedScratch Right => _right ??= new AlignedScratch();

    /// <summary>This thread's memory for what a factorisation copies: an operand with its sign turned, a panel turned on its side.</summary>
    public static AlignedScratch Copy => _copy ??= new AlignedScratch();
}
