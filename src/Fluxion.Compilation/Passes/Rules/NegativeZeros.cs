using Fluxion.Primitives;

namespace Fluxion.Compilation;

/// <summary>Where −0 cannot come from: what adding 0 leaves as it is.</summary>
internal static class NegativeZeros
{
    private const int Deepest = 16;

    internal static bool AreImpossible(GraphNode x) => AreImpossible(x, Deepest);

    // A sum is −0 only where both terms are; a square has no sign.
    private static bool AreImpossible(GraphNode x, int depth) => !x.IsFloating || (depth > 0 && x.Primitive switch
    {
        null => x.Number is { } number && !x.IsAll(-0.0) && !double.IsNaN(number),
        Abs or Exp or OneHot => true,
        Cast => !x.Inputs[0].IsFloating,
        Multiply => ReferenceEquals(x.Inputs[0], x.Inputs[1]),
        Reshape or BroadcastTo or TransposeAxes or Slice => AreImpossible(x.Inputs[0], depth - 1),
        Add => AreImpossible(x.Inputs[0], depth - 1) || AreImpossible(x.Inputs[1], depth - 1),
        Where => AreImpossible(x.Inputs[1], depth - 1) && AreImpossible(x.Inputs[2], depth - 1),
        _ => false,
    });
}
