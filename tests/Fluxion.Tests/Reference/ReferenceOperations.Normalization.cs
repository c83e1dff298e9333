namespace Fluxion.Tests.Reference;

internal static partial class ReferenceOperations
{
    private static Dictionary<string, ReferenceOperation> Normalization => new()
    {
        ["layer norm"] = Of(x => x[0].LayerNorm()),
        ["layer norm with weight and bias"] = Of(x => x[0].LayerNorm(x[1], x[2])),
        ["layer norm over two axes"] = Of(x => x[0].LayerNorm(axes: 2)),
        ["rms norm"] = Of(x => x[0].RmsNorm()),
        ["rms norm with weight"] = Of(x => x[0].RmsNorm(x[1])),
        ["group norm"] = Of(x => x[0].GroupNorm(2, x[1], x[2])),
        ["instance norm"] = Of(x => x[0].GroupNorm(x[0].Shape[1])),
        ["batch norm"] = Of(x => x[0].BatchNorm(x[1], x[2])),
        ["softmax"] = Of(x => x[0].Softmax(1)),
        ["log-softmax"] = Of(x => x[0].LogSoftmax(1)),
    };
}
