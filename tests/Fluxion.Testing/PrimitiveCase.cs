namespace Fluxion.Testing;

/// <summary>One row of the table of primitives: how to call it, on what, and what must come out by slow, obvious code.</summary>
/// <param name="Name">The primitive's type name, with a word in brackets where it has several rows.</param>
/// <param name="Function">The call, through the public face.</param>
/// <param name="Inputs">Inputs in the domain, away from kinks.</param>
/// <param name="Expected">The output's elements in row-major order.</param>
/// <param name="IsDifferentiable">Whether derivatives are to be checked.</param>
internal sealed record PrimitiveCase(
    string Name,
    Func<Tensor[], Tensor> Function,
    Func<Random, Tensor[]> Inputs,
    Func<Tensor[], IEnumerable<double>> Expected,
    bool IsDifferentiable = true)
{
    public override string ToString() => Name;
}
