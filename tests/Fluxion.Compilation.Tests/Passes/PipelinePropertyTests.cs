using Fluxion.Testing;
using FsCheck;
using FsCheck.Fluent;
using static Fluxion.Transforms;

namespace Fluxion.Compilation.Tests.Passes;

/// <summary>Random programs on numbers of every kind, NaN, infinities, both zeros and subnormals among them: no pass changes a bit.</summary>
public sealed class PipelinePropertyTests
{
    private const int Programs = 2_000;

    [Fact]
    public void The_pipeline_keeps_the_bits_of_programs() => ForAll((program, x) =>
        Holds(Graph.Trace(program.Run, x), x));

    [Fact]
    public void The_pipeline_keeps_the_bits_of_gradients() => ForAll((program, x) =>
        Holds(Graph.Trace(Grad((Inputs at) => program.Run(at).X.Select(y => y.Sum()).Aggregate((sum, y) => sum + y)), x), x));

    private static void Holds(Graph graph, Inputs x)
    {
        var after = PassText.Run(graph, Pipeline.Exact);
        SameBits.Assert(graph.ToFunction()(x.X), after.ToFunction()(x.X), $"{graph.ToText()}\nbecame\n{after.ToText()}");
    }

    private static void ForAll(Action<RandomProgram, Inputs> check) => Prop.ForAll(
        Arb.From(Gen.Choose(0, int.MaxValue - 1)), seed => check(new RandomProgram(seed), RandomProgram.Draw(seed + 1)))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(Programs));
}
