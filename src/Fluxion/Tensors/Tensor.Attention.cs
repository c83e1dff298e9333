namespace Fluxion;

/// <content>Attention.</content>
public abstract partial class Tensor
{
    /// <summary>
    /// Scaled-dot-product attention softmax(scale · Q Kᵀ) V (Vaswani et al., Attention is all you need, 2017), without ever holding all scores:
    /// memory is linear in the length of the sequence, also in reverse mode. Forward mode and second derivatives hold them.
    /// A query that sees no key gets zeros.
    /// </summary>
    /// <param name="query">Queries, (…, n, d).</param>
    /// <param name="key">Keys, (…, m, d), of the same batch and heads.</param>
    /// <param name="value">Values, (…, m, w).</param>
    /// <param name="mask">True where a query may see a key; broadcast to (…, n, m).</param>
    /// <param name="isCausal">Whether query i sees only the keys 0 to i.</param>
    /// <param name="scale">What scores are multiplied with; 1/√d where it is null.</param>
    /// <returns>(…, n, w).</returns>
    /// <exception cref="ShapeException">The shapes do not fit.</exception>
    public static Tensor Attention(Tensor query, Tensor key, Tensor value, Tensor? mask = null, bool isCausal = false, double? scale = null)
    {
        Primitives.AttentionShape.Check("Attention", query, key, value, mask: null);
        var settings = new Primitives.AttentionSettings(scale ?? (1 / Math.Sqrt(query.Shape[^1])), isCausal);
        Tensor[] seen = mask is null ? [] : [mask.BroadcastTo(Shape.Create([.. query.Shape.Extents[..^1], key.Shape[^2]]))];
        return new Primitives.Attention(settings).ApplyAll([query, key, value, .. seen])[0];
    }
}
