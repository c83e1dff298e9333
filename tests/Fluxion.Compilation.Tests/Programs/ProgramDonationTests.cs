using Fluxion.Kernels;

namespace Fluxion.Compilation.Tests.Programs;

/// <summary>Random programs that write into their arguments' memory.</summary>
public sealed class ProgramDonationTests
{
    [Fact]
    public void Programs_with_donated_arguments_give_the_bits_of_eager() => ProgramChecks.ForAll(300, ProgramKind.Any, Check);

    [Fact]
    public void Programs_with_large_donated_arguments_give_the_bits_of_eager() => ProgramChecks.ForAll(20, ProgramKind.Large, Check);

    private static void Check(DrawnProgram program, int way)
    {
        using var limit = WorkSplitter.Limit(1 + (way % 2));
        Emission.Forced = way % 5 == 0;
        RecomputeGrouping.Forced = way % 3 == 1 ? 0 : null;
        PastCaches.Forced = way % 7 < 2 ? true : null;
        var given = program.Arguments.Count / 2;
        var expected = program.Run(program.Inputs);
        var compiled = Compiler.Compile<LeafList, LeafList, LeafList>((x, y) => new(program.Run([.. x.Items, .. y.Items])), donate: [0]);
        for (var run = 0; run < 2; run++)
        {
            // Copies, for what is given is gone.
            var x = program.Inputs[..given].Select(Copy).ToArray();
            ProgramChecks.Same(expected, compiled(new(x), new(program.Inputs[given..])).Items);
        }
    }

    // Row by row as the argument lies, so that views stay views.
    private static Tensor Copy(Tensor x) => x.Rank < 2 ? Tensor.Concatenate([x.Reshape(-1)]).Reshape(x.Shape.Extents) : Tensor.Stack([x])[0];
}
