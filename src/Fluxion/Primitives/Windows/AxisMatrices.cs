using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>The matrices of resizing and averaging along an axis.</summary>
internal static class AxisMatrices
{
    /// <summary>Element i of the result is the element that stands at i · input / output, rounded down.</summary>
    internal static SparseRows Nearest(int input, int output) =>
        SparseRows.Of(input, Enumerable.Range(0, output).Select(i => new[] { ((int)((long)i * input / output), 1.0) }));

    /// <summary>
    /// Element i of the result lies between two of the input. Elements are points whose ends meet where corners are aligned; else they are
    /// cells, and their centres are compared.
    /// </summary>
    internal static SparseRows Linear(int input, int output, bool alignCorners) => SparseRows.Of(input, Enumerable.Range(0, output).Select(i =>
    {
        var place = alignCorners
            ? output == 1 ? 0 : (double)((long)i * (input - 1)) / (output - 1)
            : Math.Max(0, (((((2L * i) + 1) * input) - output) / (2.0 * output)));
        var low = Math.Min((int)place, input - 1);
        return new[] { (low, 1 - (place - low)), (Math.Min(low + 1, input - 1), place - low) };
    }));

    /// <summary>The mean of each window; divided by its elements, or by its taps where padding counts as zeros.</summary>
    internal static SparseRows Means(PoolAxis windows, Func<int, int> count) =>
        SparseRows.Of(windows.Input, Enumerable.Range(0, windows.Output).Select(i =>
            Enumerable.Range(windows.Starts[i], windows.Ends[i] - windows.Starts[i]).Select(element => (element, 1.0 / count(i)))));
}
