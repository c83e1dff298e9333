namespace Fluxion.Bench;

/// <summary>Attention of several heads of a sequence to itself (A. Vaswani et al., Attention is all you need, 2017).</summary>
/// <param name="Joined">From the input to queries, keys and values in one product.</param>
/// <param name="Output">From all heads to the output.</param>
/// <param name="Heads">Into how many parts the width falls.</param>
[Tree]
internal sealed partial record SelfAttention(Linear Joined, Linear Output, int Heads)
{
    public static SelfAttention Random(Key key, int width, int heads)
    {
        var (joined, output) = key.Split();
        return new SelfAttention(Linear.Random(joined, width, 3 * width), Linear.Random(output, width, width), heads);
    }

    /// <summary>Of sequences (batch, length, width).</summary>
    public Tensor Apply(Tensor x)
    {
        var (batch, length, width) = (x.Shape[0], x.Shape[1], x.Shape[2]);

        // (batch, length, 3, heads, part) to three of (batch, heads, length, part).
        var parts = Joined.Apply(x).Reshape(batch, length, 3, Heads, width / Heads).Transpose(2, 0, 3, 1, 4);
        var seen = Tensor.Attention(parts[0], parts[1], parts[2]);
        return Output.Apply(seen.SwapAxes(1, 2).Reshape(batch, length, width));
    }
}
