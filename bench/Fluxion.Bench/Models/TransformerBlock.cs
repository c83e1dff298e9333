namespace Fluxion.Bench;

/// <summary>A transformer's block with its norms first: x + attention(norm(x)), then x + mlp(norm(x)) with GELU between layers of four times the width.</summary>
[Tree]
internal sealed partial record TransformerBlock(RowNorm First, SelfAttention Attention, RowNorm Second, Linear Wide, Linear Narrow)
{
    public static TransformerBlock Random(Key key, int width, int heads)
    {
        var keys = key.Split(3);
        return new TransformerBlock(
            RowNorm.Of(width),
            SelfAttention.Random(keys[0], width, heads),
            RowNorm.Of(width),
            Linear.Random(keys[1], width, 4 * width),
            Linear.Random(keys[2], 4 * width, width));
    }

    /// <summary>Of sequences (batch, length, width).</summary>
    public Tensor Apply(Tensor x)
    {
        var seen = x + Attention.Apply(First.Apply(x));
        return seen + Narrow.Apply(Wide.Apply(Second.Apply(seen)).Gelu());
    }
}
