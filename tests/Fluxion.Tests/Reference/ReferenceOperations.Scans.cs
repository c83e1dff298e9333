namespace Fluxion.Tests.Reference;

internal static partial class ReferenceOperations
{
    private static Dictionary<string, ReferenceOperation> Scans => new()
    {
        ["cumulative sum"] = Of(x => x[0].CumulativeSum(1)),
        ["cumulative sum backwards"] = Of(x => x[0].CumulativeSum(-2, reverse: true)),
        ["cumulative product"] = Of(x => x[0].CumulativeProduct(1)),
        ["cumulative product backwards"] = Of(x => x[0].CumulativeProduct(1, reverse: true)),
        ["cumulative max"] = Of(x => x[0].CumulativeMax(1)),
        ["cumulative max backwards"] = Of(x => x[0].CumulativeMax(1, reverse: true)),
        ["cumulative min"] = Of(x => x[0].CumulativeMin(1)),
        ["cumulative min backwards"] = Of(x => x[0].CumulativeMin(1, reverse: true)),
        ["cumulative log-sum-exp"] = Of(x => x[0].CumulativeLogSumExp(1)),
        ["cumulative log-sum-exp backwards"] = Of(x => x[0].CumulativeLogSumExp(1, reverse: true)),
        ["linear recurrence"] = Of(x => Tensor.LinearRecurrence(x[0], x[1], 1)),
        ["linear recurrence backwards"] = Of(x => Tensor.LinearRecurrence(x[0], x[1], 1, reverse: true)),
    };
}
