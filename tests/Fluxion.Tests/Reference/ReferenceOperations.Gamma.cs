namespace Fluxion.Tests.Reference;

internal static partial class ReferenceOperations
{
    private static Dictionary<string, ReferenceOperation> Gamma => new()
    {
        ["gamma-shape"] = new(x => [-new Fluxion.Primitives.GammaShapeRatio(1).Apply(x[0], x[1])], Tolerance: 2e-12, IsElementwise: true),
    };
}
