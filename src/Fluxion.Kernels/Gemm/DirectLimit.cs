namespace Fluxion.Kernels;

/// <summary>Which products are multiplied without packing their operands. The rows are not asked, so some rows alone get the bits they get among all.</summary>
internal static class DirectLimit
{
    // Up to here packing costs more than it brings: B stays in the second cache while the strips of A pass by.
    private const int Bytes = 512 << 10;

    /// <summary>Whether a right operand of so many elements, k × n, is small enough.</summary>
    public static bool Fits(int k, int n, int elementBytes) => (double)k * n * elementBytes <= Bytes;
}
