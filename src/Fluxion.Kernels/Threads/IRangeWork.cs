namespace Fluxion.Kernels;

/// <summary>Work on a range of items that are independent of one another. A struct, so that one thread runs it without allocating.</summary>
internal interface IRangeWork
{
    /// <summary>Works on the items from <paramref name="start"/> up to, not including, <paramref name="end"/>.</summary>
    void Run(int start, int end);
}
