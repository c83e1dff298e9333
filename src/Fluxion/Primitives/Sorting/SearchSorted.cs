using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>
/// Where values belong among rising elements, as int64: in one row for all of them, or, row by row, in rows of their own.
/// </summary>
internal sealed class SearchSorted(bool right) : NonDifferentiable
{
    internal override string Parameters => right ? "right" : "left";

    internal override object? Identity => right;

    internal override TensorType Infer(ReadOnlySpan<Tensor> inputs)
    {
        var (sorted, values) = (inputs[0].Shape, inputs[1].Shape);
        Require.Numeric(Name, inputs[0]);
        Require.SameDType(Name, inputs[0], inputs[1]);
        var fits = sorted.Rank == 1 || (sorted.Rank > 1 && values.Rank == sorted.Rank && values.Extents[..^1].SequenceEqual(sorted.Extents[..^1]));
        return fits
            ? new TensorType(DType.Int64, values)
            : throw new ShapeException($"{Name}: values of shape {values} for sorted elements of shape {sorted}; give one sorted row, or as many as there are rows of values.");
    }

    internal override Tensor Evaluate(ReadOnlySpan<Tensor> inputs, TensorType type) => inputs[0].DType switch
    {
        DType.Float32 => Run<float>((DenseTensor)inputs[0], (DenseTensor)inputs[1]),
        DType.Float64 => Run<double>((DenseTensor)inputs[0], (DenseTensor)inputs[1]),
        DType.Int32 => Run<int>((DenseTensor)inputs[0], (DenseTensor)inputs[1]),
        _ => Run<long>((DenseTensor)inputs[0], (DenseTensor)inputs[1]),
    };

    internal override Tensor Batch(ReadOnlySpan<Tensor> x, ReadOnlySpan<bool> batched, int size)
    {
        if (!batched[0] && x[0].Rank == 1)
        {
            return Apply(x);
        }

        var (sorted, values) = (Batching.All(x[0], batched[0], size), Batching.All(x[1], batched[1], size));
        if (sorted.Rank > 2)
        {
            return Apply(sorted, values);
        }

        // Each example has one row for all of its values.
        return Apply(sorted, values.Reshape(size, values.Size / Math.Max(1, size))).Reshape(values.Shape.Extents);
    }

    private DenseTensor Run<T>(DenseTensor sorted, DenseTensor values)
        where T : unmanaged, System.Numerics.INumber<T>
    {
        (sorted, values) = (sorted.Contiguous(), values.Contiguous());
        var y = DenseTensor.Create<long>(values.Shape, out var elements);
        var rows = sorted.Rank == 1 ? 1 : values.Size == 0 ? 0 : values.Size / values.Shape[^1];
        SortedSearch.Run(rows, right, sorted.Elements<T>(), values.Elements<T>(), elements);
        GC.KeepAlive(sorted);
        GC.KeepAlive(values);
        return y;
    }
}
