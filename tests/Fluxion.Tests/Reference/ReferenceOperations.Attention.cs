namespace Fluxion.Tests.Reference;

internal static partial class ReferenceOperations
{
    private static Dictionary<string, ReferenceOperation> Attention => new()
    {
        ["attention"] = Of(x => Tensor.Attention(x[0], x[1], x[2])),
        ["causal-attention"] = Of(x => Tensor.Attention(x[0], x[1], x[2], isCausal: true)),
        ["masked-attention"] = Of(x => Tensor.Attention(x[0], x[1], x[2], x[3])),
    };
}
