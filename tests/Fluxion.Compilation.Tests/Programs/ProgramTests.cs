using Fluxion.Kernels;

namespace Fluxion.Compilation.Tests.Programs;

/// <summary>Random programs of up to 200 operations, compiled, beside the same run eagerly.</summary>
public sealed class ProgramTests
{
    [Fact]
    public void Compiled_programs_give_the_bits_of_eager() => ProgramChecks.ForAll(1_000, ProgramKind.Any, (program, way) =>
    {
        using var limit = WorkSplitter.Limit(1 + (way % 2));
        Emission.Forced = way % 5 == 0;
        RecomputeGrouping.Forced = way % 3 == 1 ? 0 : null;
        PastCaches.Forced = way % 7 < 2 ? true : null;
        var compiled = Compiler.Compile<LeafList, LeafList>(x => new(program.Run(x.Items)));
        var inputs = program.Inputs;
        var expected = program.Run(inputs);
        for (var run = 0; run < 2; run++)
        {
            ProgramChecks.Same(expected, compiled(new(inputs)).Items);
        }
    });

    [Fact]
    public void Steps_side_by_side_give_the_bits_of_eager() => ProgramChecks.ForAll(200, ProgramKind.Any, (program, way) =>
    {
        using var limit = WorkSplitter.Limit(2);
        Emission.Forced = false;
        RecomputeGrouping.Forced = way % 3 == 1 ? 0 : null;
        PastCaches.Forced = way % 7 < 2 ? true : null;
        var plan = Plans.Of(program.Run, program.Inputs);
        ProgramChecks.Same(program.Run(program.Inputs), Plans.Dataflow(plan).Run(program.Inputs));
    });

    [Fact]
    public void Programs_on_large_tensors_give_the_bits_of_eager() => ProgramChecks.ForAll(40, ProgramKind.Large, (program, way) =>
    {
        using var limit = WorkSplitter.Limit(1 + (way % 2));
        Emission.Forced = way % 3 > 0;
        RecomputeGrouping.Forced = way % 3 == 1 ? 0 : null;
        PastCaches.Forced = way % 7 < 2 ? true : null;
        var compiled = Compiler.Compile<LeafList, LeafList>(x => new(program.Run(x.Items)));
        ProgramChecks.Same(program.Run(program.Inputs), compiled(new(program.Inputs)).Items);
    });
}
