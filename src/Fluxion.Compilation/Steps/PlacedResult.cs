namespace Fluxion.Compilation;

/// <summary>Sees to it that what an operation returned stands where the plan wants it.</summary>
internal static class PlacedResult
{
    internal static void Settle(DenseTensor result, DenseTensor wanted)
    {
        if (ReferenceEquals(result, wanted) || IsIn(result, wanted))
        {
            return;
        }

        // A view of the wanted place itself must not be overwritten while it is read.
        DenseCopy.Run(ReferenceEquals(result.Data, wanted.Data) ? Apart(result) : result, wanted);
    }

    internal static bool IsIn(DenseTensor result, DenseTensor wanted) =>
        result.IsContiguous && ReferenceEquals(result.Data, wanted.Data) && result.Offset == wanted.Offset && result.Size == wanted.Size;

    internal static DenseTensor Apart(DenseTensor x)
    {
        var copy = new DenseTensor(x.Shape, x.DType, PooledBuffer.Rent(x.Type.Bytes), 0, null);
        DenseCopy.Run(x, copy);
        return copy;
    }
}
