namespace Fluxion.Kernels;

/// <summary>
/// A read-only strided view: element [i0, i1, ..] is Data[Σ i_d · Strides[d]].
/// Strides are counted in elements and never negative; 0 repeats.
/// </summary>
internal readonly ref struct StridedSpan<T>(ReadOnlySpan<T> data, ReadOnlySpan<int> strides)
{
    public ReadOnlySpan<T> Data { get; } = data;

    public ReadOnlySpan<int> Strides { get; } = strides;

    /// <summary>Throws unless a view of this shape stays within the data. The shape must have no 0 in it.</summary>
    public void Check(ReadOnlySpan<int> shape)
    {
        if (Strides.Length != shape.Length)
        {
            Throw.Rank(Strides.Length, shape.Length);
        }

        long last = 0;
        for (var d = 0; d < shape.Length; d++)
        {
            if (Strides[d] < 0)
            {
                Throw.NegativeStride(Strides[d]);
            }

            last += (shape[d] - 1L) * Strides[d];
        }

        if (last >= Data.Length)
        {
            Throw.OutOfData(last, Data.Length);
        }
    }
}
