namespace Fluxion.Primitives;

/// <summary>1 − x² with all its digits for every x, and so that its own derivatives keep theirs.</summary>
internal static class OneMinusSquare
{
    /// <summary>Near ±1 the factors cancel nothing; near 0 their derivatives would cancel, and the square does not.</summary>
    internal static Tensor Of(Tensor x) => Tensor.Where(x.Abs() < 0.5, 1 - (x * x), (1 - x) * (1 + x));
}
