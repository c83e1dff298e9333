using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>Integer indices as kernels take them, and checked against a range.</summary>
internal static class IndexList
{
    /// <summary>As int64 in row-major order, not yet checked.</summary>
    internal static DenseTensor Wide(DenseTensor indices)
    {
        indices = indices.Contiguous();
        if (indices.DType == DType.Int64)
        {
            return indices;
        }

        var wide = DenseTensor.CreateBeside<long>(indices.Shape, out var elements);
        ConvertLoop.Run(indices.Elements<int>(), elements);
        GC.KeepAlive(indices);
        return wide;
    }

    internal static DenseTensor Checked(string operation, DenseTensor indices, int bound)
    {
        indices = Wide(indices);
        Check(operation, indices.Elements<long>(), bound);
        return indices;
    }

    internal static void Check(string operation, ReadOnlySpan<long> indices, int bound)
    {
        foreach (var index in indices)
        {
            if (index < 0 || index >= bound)
            {
                throw new ShapeException($"{operation}: index {index} is out of range; there are {bound}, so use 0 to {bound - 1}.");
            }
        }
    }
}
