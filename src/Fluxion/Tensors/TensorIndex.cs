namespace Fluxion;

/// <summary>What stands between the brackets of a tensor for one axis: an index or a range, from either end, or a tensor of indices or truth values.</summary>
public readonly struct TensorIndex
{
    private readonly Index _index;
    private readonly Range _range;

    private TensorIndex(Index index, Range range, bool keepsAxis, Tensor? indices = null) =>
        (_index, _range, KeepsAxis, Indices) = (index, range, keepsAxis, indices);

    internal bool KeepsAxis { get; }

    /// <summary>Integer indices, or a mask; null where one index or range stands.</summary>
    internal Tensor? Indices { get; }

    /// <summary>One index from the front; negative numbers are errors, use <c>^1</c> for the last.</summary>
    /// <param name="index">The index.</param>
    public static implicit operator TensorIndex(int index) => index >= 0
        ? new(index, default, false)
        : throw new ShapeException($"Index: {index} is negative; count from the end with ^{-(long)index}.");

    /// <summary>One index from either end.</summary>
    /// <param name="index">The index.</param>
    public static implicit operator TensorIndex(Index index) => new(index, default, false);

    /// <summary>A range of indices.</summary>
    /// <param name="range">The range.</param>
    public static implicit operator TensorIndex(Range range) => new(default, range, true);

    /// <summary>Indices, negative ones from the end; or a mask that covers as many axes as it has.</summary>
    /// <param name="indices">An integer or bool tensor.</param>
    public static implicit operator TensorIndex(Tensor indices) => indices.DType.IsFloating()
        ? throw new DTypeException($"Index: {indices.Type} names no places; index with whole numbers or truth values.")
        : new(default, default, false, indices);

    internal (int Start, int Length) Resolve(string operation, int axis, Shape shape)
    {
        var extent = shape[axis];
        if (KeepsAxis)
        {
            var (start, end) = (_range.Start.GetOffset(extent), _range.End.GetOffset(extent));
            return start >= 0 && end <= extent && start <= end
                ? (start, end - start)
                : throw new ShapeException($"{operation}: the range {_range} leaves axis {axis} of {shape}, which has {extent} elements.");
        }

        var offset = _index.GetOffset(extent);
        return offset >= 0 && offset < extent
            ? (offset, 1)
            : throw new ShapeException($"{operation}: {_index} lies outside axis {axis} of {shape}, which has {extent} elements.");
    }
}
