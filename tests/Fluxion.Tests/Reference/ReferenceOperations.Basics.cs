namespace Fluxion.Tests.Reference;

internal static partial class ReferenceOperations
{
    private static Dictionary<string, ReferenceOperation> Basics => new()
    {
        ["add"] = Elementwise2((a, b) => a + b),
        ["subtract"] = Elementwise2((a, b) => a - b),
        ["multiply"] = Elementwise2((a, b) => a * b),
        ["divide"] = Elementwise2((a, b) => a / b),
        ["cast"] = Of(x => x[0].Cast(DType.Int64)),
        ["step"] = Of(x => x[0].Step()),
        ["stop gradient"] = Of(x => x[0] * x[0].StopGradient()),
        ["broadcast to"] = Of(x => x[0].BroadcastTo([2, 3, 4])),
        ["concatenate"] = Of(x => Tensor.Concatenate([x[0], x[1]], 1)),
        ["stack"] = Of(x => Tensor.Stack([x[0], x[1]], -1)),
        ["expand dims"] = Of(x => x[0].ExpandDims(1)),
        ["squeeze"] = Of(x => x[0].Squeeze()),
        ["reshape"] = Of(x => x[0].SwapAxes(0, 2).Reshape(6, -1)),
        ["transpose"] = Of(x => x[0].Transpose(2, 0, 1)),
        ["slice"] = Of(x => x[0].Slice(2, 1, 2, step: 2)),
        ["gather rows"] = Of(x => x[0].GatherRows(x[1])),
        ["one hot"] = Of(x => x[0].OneHot(4, DType.Float64)) with { SingleTolerance = 0 },
        ["softmax cross entropy"] = Of(x => x[0].SoftmaxCrossEntropy(x[1])),
    };
}
