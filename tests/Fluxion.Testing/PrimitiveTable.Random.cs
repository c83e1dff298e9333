namespace Fluxion.Testing;

internal static partial class PrimitiveTable
{
    private static IEnumerable<PrimitiveCase> GammaRatios =>
    [
        new(
            "GammaShapeRatio",
            x => new Primitives.GammaShapeRatio(1).Apply(x[0], x[1]),
            random => [Sample.Uniform(random, Matrix, 0.8, 3), Sample.Uniform(random, Matrix, -1.5, 0.7)],
            x => D(x[0]).Zip(D(x[1]), Slow.GammaShapeRatio)),
    ];
}
