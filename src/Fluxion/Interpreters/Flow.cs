namespace Fluxion;

/// <summary>Tangents and cotangents, where null stands for zero.</summary>
internal static class Flow
{
    internal static Tensor? Sum(Tensor? a, Tensor? b) => (a, b) switch
    {
        (null, _) => b,
        (_, null) => a,
        (TupleTensor several, TupleTensor others) => several.Plus(others),
        _ => a + b,
    };

    /// <summary>What flows, or zeros like what it belongs to.</summary>
    internal static Tensor OrZeros(Tensor? flow, Tensor like) => flow ?? Tensor.Zeros(like.Shape, like.DType);

    /// <summary>The same for each of several.</summary>
    internal static LeafList OrZeros(ReadOnlySpan<Tensor?> flows, ReadOnlySpan<Tensor> like)
    {
        var filled = new Tensor[like.Length];
        for (var i = 0; i < filled.Length; i++)
        {
            filled[i] = OrZeros(flows[i], like[i]);
        }

        return new LeafList(filled);
    }
}
