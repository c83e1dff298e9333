using FsCheck;
using FsCheck.Fluent;

namespace Fluxion.Kernels.Tests;

public sealed class GemmPropertyTests
{
    [Fact]
    public void Any_shape_agrees_with_the_triple_loop()
    {
        var size = Gen.Choose(0, 70);
        var shapes = size.Zip(size).Zip(size).Zip(Gen.Choose(0, 1023));
        Prop.ForAll(Arb.From(shapes), shape =>
        {
            var (((m, n), k), choice) = shape;
            var sets = GemmInstructions.Supported;
            GemmScope.With(sets[choice / 64 % sets.Count], () =>
            {
                var product = new GemmCase<float>(
                    m, n, k, (choice & 1) != 0, (choice & 2) != 0, (choice & 4) != 0, (choice >> 3) & 7, seed: choice);
                product.Check(product.Run());
                var wide = new GemmCase<double>(
                    m, n, k, (choice & 1) != 0, (choice & 2) != 0, (choice & 4) != 0, (choice >> 3) & 7, seed: choice);
                wide.Check(wide.Run());
            });
        }).QuickCheckThrowOnFailure();
    }
}
