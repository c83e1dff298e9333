namespace Fluxion.Compilation;

/// <summary>One loop of a kernel over rows, over a few rows at a time.</summary>
internal abstract unsafe class RowStage
{
    /// <summary>Whether what it writes is the same for all rows, so that it runs once.</summary>
    internal virtual bool IsOnce => false;

    /// <summary>Works on so many rows.</summary>
    /// <param name="at">Where the first of these rows of each register lies.</param>
    /// <param name="rows">How many rows.</param>
    internal abstract void Run(byte** at, int rows);
}
