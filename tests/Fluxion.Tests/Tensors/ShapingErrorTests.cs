namespace Fluxion.Tests.Tensors;

/// <summary>What does not fit is refused with the operation, the numbers that do not fit, and often what to do.</summary>
public class ShapingErrorTests
{
    private static readonly Tensor X = Tensor.Arange(0, 12).Reshape(3, 4);

    private static readonly Tensor Places = Tensor.Of([0L, 1L, 2L]);

    public static TheoryData<string, Action> Mistakes => new()
    {
        { "MoveAxis: axis 2 is out of range for a tensor of shape (3, 4)", () => X.MoveAxis(2, 0) },
        { "Flatten: axis 0 stands before axis 1 of (3, 4)", () => X.Flatten(1, 0) },
        { "Unflatten: axis 1 of (3, 4) has 4 elements, which [3, -1] do not multiply to", () => X.Unflatten(1, 3, -1) },
        { "Unflatten: axis 1 of (3, 4) has 4 elements, which [0, -1] do not multiply to", () => X.Unflatten(1, 0, -1) },
        { "Meshgrid: tensor 0 has shape (3, 4)", () => Tensor.Meshgrid(X) },
        { "Rotate90: axis 1 of (3, 4) is named twice", () => X.Rotate90(1, 1, -1) },
        { "Tile: cannot repeat -1 times", () => X.Tile(-1) },
        { "Repeat: cannot repeat -2 times", () => X.Repeat(-2, 0) },
        { "Repeat: 2 counts for the 3 slices along axis 0 of (3, 4)", () => X.Repeat([1, 2], 0) },
        { "Split: lengths [1, 1] must be 0 or more and add up to the 3 elements along axis 0 of (3, 4)", () => X.Split([1, 1]) },
        { "Chunk: cannot cut a tensor into 0 pieces", () => X.Chunk(0) },
        { "StridedSlice: a step of 0 never ends", () => X.StridedSlice(0, step: 0) },
        { "Select: index 4 lies outside axis 1 of (3, 4), which has 4 elements", () => X.Select(1, 4) },
        { "UpdateSlice: takes indices and ranges here, not tensors", () => X.UpdateSlice(X, Places) },
        { "UpdateSlice: the range 2..5 leaves axis 1 of (3, 4)", () => X.UpdateSlice(X, .., 2..5) },
        { "UpdateSlice: 3 indices for a tensor of shape (3, 4)", () => X.UpdateSlice(X, 0, 0, 0) },
        { "Pad: 1 pairs of widths for a tensor of shape (3, 4)", () => X.Pad([(1, 1)]) },
        { "Pad: widths -2 and -2 cut off more than the 3 elements along axis 0 of (3, 4)", () => X.Pad(0, -2, -2) },
        { "Pad: widths 3 and 0 along axis 0 of (3, 4) must be 0 to 2 for Reflect", () => X.Pad(0, 3, 0, PadMode.Reflect) },
        { "Diagonal: axis 1 of (3, 4) is named twice", () => X.Diagonal(0, 1, 1) },
        { "DiagEmbed: axis -1 is out of range", () => Tensor.Of(1f).DiagEmbed() },
        { "Triu: a tensor of shape (3,) holds no matrices", () => Places.Triu() },
        { "GatherAlong: indices of shape (3,) for a tensor of shape (3, 4)", () => X.GatherAlong(Places, 0) },
        { "GatherAlong: index 4 is out of range along axis 1, which has 4 elements; use -4 to 3", () => X.GatherAlong(Tensor.Of<long>([4], [1, 1]), 1) },
        { "GatherAlong: needs whole numbers as indices", () => X.GatherAlong(X, 1) },
        { "ScatterAdd: needs whole numbers as indices", () => X.ScatterAdd(X, X, 1) },
        { "ScatterSet: operands are float32 (3, 4) and int64 (3,)", () => X.ScatterSet(Places, Places, 1) },
        { "ScatterMax: index -5 is out of range along axis 1", () => X.ScatterMax(Tensor.Of<long>([-5], [1, 1]), X[..1, ..1], 1) },
        { "IndexAdd: indices have shape (1, 1)", () => X.IndexAdd(Tensor.Of<long>([0], [1, 1]), X) },
        { "IndexAdd: index 3 is out of range along axis 0, which has 3 elements", () => X.IndexAdd(Tensor.Of([3L]), X[..1]) },
        { "Index: index 3 is out of range along axis 0, which has 3 elements; use -3 to 2", () => _ = X[Tensor.Of([3L])] },
        { "Index: index 0 along axis 0, which has no elements", () => _ = Tensor.Zeros([0, 2])[Tensor.Of([0L])] },
        { "Index: float32 (3, 4) names no places", () => _ = X[X] },
        { "Index: shapes (3,) and (2,) do not broadcast", () => _ = X[Places, Tensor.Of([0L, 1L])] },
        { "Index: 3 indices are too many for a tensor of shape (3, 4)", () => _ = X[Places, .., Places] },
        { "Index: a mask of shape (4, 3) does not cover the axes of (3, 4) from axis 0 on", () => _ = X[X.Transpose() > 1] },
        { "MaskedSelect: needs truth values", () => X.MaskedSelect(X) },
        { "Embedding: the padding 3 names no row of a table of shape (3, 4)", () => X.Embedding(Places, 3) },
        { "Sort: axis 2 is out of range", () => X.Sort(2) },
        { "ArgSort: needs numbers, but got bool", () => (X > 1).Sort() },
        { "TopK: 5 elements are not to be had from the 4 along axis 1 of (3, 4)", () => X.TopK(5) },
        { "SearchSorted: values of shape (3,) for sorted elements of shape (3, 4)", () => X.SearchSorted(Places.Cast(DType.Float32)) },
        { "Bucketize: boundaries have shape (3, 4)", () => X.Bucketize(X) },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_is_named(string words, Action mistake) => Assert.StartsWith(words, Assert.ThrowsAny<ArgumentException>(mistake).Message, StringComparison.Ordinal);
}
