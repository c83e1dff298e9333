namespace Fluxion.Kernels;

/// <summary>Checks that no element of a product lies outside its span, and says in words when one does.</summary>
internal static class GemmArguments
{
    public static void CheckSizes(int m, int n, int k)
    {
        if (m < 0 || n < 0 || k < 0)
        {
            throw new ArgumentException($"A matrix product cannot have a negative size: m = {m}, n = {n}, k = {k}.");
        }
    }

    /// <summary>Checks a stored matrix, <paramref name="rows"/> × <paramref name="columns"/>, against the length of its span.</summary>
    public static void CheckMatrix(string name, int length, int rows, int columns, int leading) =>
        CheckMatrices(name, length, 1, 0, rows, columns, leading);

    /// <summary>Checks <paramref name="batch"/> stored matrices that start <paramref name="stride"/> elements apart.</summary>
    public static void CheckMatrices(string name, int length, int batch, int stride, int rows, int columns, int leading)
    {
        if (leading < columns)
        {
            throw new ArgumentException(
                $"The leading dimension of {name} is {leading}, less than the {columns} columns of the stored {rows}×{columns} matrix.", name);
        }

        if (stride < 0)
        {
            throw new ArgumentException($"The stride between the matrices of {name} is negative: {stride}.", name);
        }

        if (batch == 0 || rows == 0 || columns == 0)
        {
            return;
        }

        // At most (2^31 - 1)² + 2^31: no overflow in 128 bits, and none in 64 for each product alone.
        var needed = ((Int128)(batch - 1) * stride) + ((long)(rows - 1) * leading) + columns;
        if (needed > length)
        {
            var matrices = batch == 1 ? "matrix" : $"matrices, {batch} of them {stride} apart";
            throw new ArgumentException(
                $"The span of {name} has {length} elements, but the stored {rows}×{columns} {matrices} with leading dimension {leading} " +
                $"need {needed}.", name);
        }
    }

    /// <summary>Checks that the matrices of a batch of results do not share elements.</summary>
    public static void CheckApart(string name, int batch, int stride, int rows, int columns, int leading)
    {
        if (batch > 1 && rows > 0 && columns > 0 && stride < ((long)(rows - 1) * leading) + columns)
        {
            throw new ArgumentException(
                $"The {rows}×{columns} results in {name} overlap: they start {stride} elements apart with leading dimension {leading}.", name);
        }
    }
}
