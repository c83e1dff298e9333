namespace Fluxion.Tests.Reference;

internal static partial class ReferenceOperations
{
    private static Dictionary<string, ReferenceOperation> Sorting => new()
    {
        ["sort"] = new(x => [x[0].Sort(), x[0].ArgSort()]),
        ["sortFalling"] = new(x => [x[0].Sort(0, descending: true), x[0].ArgSort(0, descending: true)]),
        ["sortWhole"] = Of(x => x[0].ArgSort()),
        ["topK"] = new(x => x[0].TopK(2, 1) is var (values, indices) ? [values, indices] : []),
        ["topKSmallest"] = new(x => x[0].TopK(3, largest: false) is var (values, indices) ? [values, indices] : []),
        ["unique"] = new(x => x[0].Unique() is var (values, inverse, counts) ? [values, inverse, counts] : []),
        ["searchSorted"] = Of(x => x[0].SearchSorted(x[1])),
        ["searchSortedRight"] = Of(x => x[0].SearchSorted(x[1], right: true)),
        ["bucketize"] = Of(x => x[0].Bucketize(x[1])),
    };
}
