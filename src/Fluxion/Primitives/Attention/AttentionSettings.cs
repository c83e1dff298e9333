namespace Fluxion.Primitives;

/// <summary>How an attention weighs: what scores are multiplied with, and whether a query sees only keys up to its own place.</summary>
internal readonly record struct AttentionSettings(double Scale, bool IsCausal)
{
    public override string ToString() => FormattableString.Invariant($"scale {Scale:G6}{(IsCausal ? ", causal" : "")}");
}
