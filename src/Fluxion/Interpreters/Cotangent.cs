namespace Fluxion;

/// <summary>Cotangents that meet add up.</summary>
internal static class Cotangent
{
    /// <summary>The sum of two, of which null stands for zero.</summary>
    internal static Tensor? Sum(Tensor? a, Tensor? b) => (a, b) switch
    {
        (null, _) => b,
        (_, null) => a,
        (TupleTensor several, TupleTensor others) => several.Plus(others),
        _ => a + b,
    };
}
