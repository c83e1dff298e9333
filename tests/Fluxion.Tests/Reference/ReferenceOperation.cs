namespace Fluxion.Tests.Reference;

/// <summary>What a case's name means in Fluxion, and how near it must come.</summary>
/// <param name="Function">The call, through the public face.</param>
/// <param name="Tolerance">The relative error allowed in double precision.</param>
/// <param name="SingleTolerance">The relative error allowed in single precision; 0 where the case says nothing about it.</param>
/// <param name="IsElementwise">Whether each number is held by itself; otherwise errors are relative to an array's largest number.</param>
/// <param name="DerivativeTolerance">The relative error allowed for derivatives in double precision; as for values where it is 0.</param>
internal sealed record ReferenceOperation(
    Func<Tensor[], Tensor[]> Function,
    double Tolerance = 1e-12,
    double SingleTolerance = 1e-5,
    bool IsElementwise = false,
    double DerivativeTolerance = 0)
{
    internal double OfDerivatives => DerivativeTolerance > 0 ? DerivativeTolerance : Tolerance;
}
