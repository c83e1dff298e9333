namespace Fluxion.Tests.Reference;

internal static partial class ReferenceOperations
{
    private static Dictionary<string, ReferenceOperation> Reductions => new()
    {
        ["sum"] = Of(x => x[0].Sum(x[0].Rank == 3 || x[0].Size > 0 ? 1 : 0)),
        ["mean"] = Of(x => x[0].Mean([0, 2], keepDims: true)),
        ["product"] = Of(x => x[0].Product(1)),
        ["product of all"] = Of(x => x[0].Product()),
        ["max"] = Of(x => x[0].Max([0, -1])),
        ["min"] = Of(x => x[0].Min([0, -1])),
        ["argmax"] = Of(x => x[0].ArgMax(1)),
        ["argmin"] = Of(x => x[0].ArgMin()),
        ["any"] = Of(x => x[0].Any(1)),
        ["all"] = Of(x => x[0].All(1)),
        ["count nonzero"] = Of(x => x[0].CountNonzero([0, 2])),
        ["logsumexp"] = Of(x => x[0].LogSumExp([0, 2])),
    };
}
