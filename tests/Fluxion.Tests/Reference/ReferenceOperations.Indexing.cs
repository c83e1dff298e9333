namespace Fluxion.Tests.Reference;

internal static partial class ReferenceOperations
{
    private static Dictionary<string, ReferenceOperation> Indexing => new()
    {
        ["gatherAlong"] = Of(x => x[0].GatherAlong(x[1], -1)),
        ["gatherAlongFront"] = Of(x => x[0].GatherAlong(x[1], 0)),
        ["take"] = Of(x => x[0].Take(x[1], 1)),
        ["repeatEach"] = Of(x => x[0].Repeat([2, 0, 1], 0)),
        ["embedding"] = Of(x => x[0].Embedding(x[1], padding: 1)),
        ["scatterAdd"] = Of(x => x[0].ScatterAdd(x[2], x[1], 1)),
        ["scatterAddFront"] = Of(x => x[0].ScatterAdd(x[2], x[1], 0)),
        ["scatterSet"] = Of(x => x[0].ScatterSet(x[2], x[1], 1)),
        ["scatterMax"] = Of(x => x[0].ScatterMax(x[2], x[1], 1)),
        ["scatterMin"] = Of(x => x[0].ScatterMin(x[2], x[1], 1)),
        ["indexAdd"] = Of(x => x[0].IndexAdd(x[2], x[1], 1)),
        ["indexPair"] = Of(x => x[0][x[1], x[2]]),
        ["indexApart"] = Of(x => x[0][x[1], .., x[2]]),
        ["indexMiddle"] = Of(x => x[0][1.., x[1], 2..]),
        ["indexNumber"] = Of(x => x[0][0, .., x[1]]),
        ["indexMask"] = Of(x => x[0][.., x[1]]),
        ["maskedSelect"] = Of(x => x[0].MaskedSelect(x[1])),
        ["maskedFill"] = Of(x => x[0].MaskedFill(x[1], double.NegativeInfinity)),
        ["nonzero"] = Of(x => x[0].Nonzero()),
    };
}
