using Microsoft.CodeAnalysis;

namespace Fluxion.Generators.Tests;

/// <summary>The generator runs at every key stroke, so it must do nothing where nothing changed.</summary>
public sealed class IncrementalityTests
{
    private const string Model = "using Fluxion; namespace Sample; [Tree] public sealed partial record Linear(Tensor W, Tensor[] B, (Tensor, int) C);";

    [Fact]
    public void An_edit_in_another_file_writes_nothing_again()
    {
        var run = new GeneratorRun(Model, "class Unrelated { int F() => 1; }");
        run.Again(1, "class Unrelated { int F() => 2; string G() => \"\"; }");

        Assert.All(Steps(run), reason => Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, reason.ToString()));
        Assert.All(Outputs(run), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void A_line_typed_above_the_record_writes_nothing_again()
    {
        var run = new GeneratorRun(Model);
        run.Again(0, "// a comment\n\n" + Model);

        Assert.All(Outputs(run), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void A_new_property_writes_the_tree_again()
    {
        var run = new GeneratorRun(Model);
        run.Again(0, Model.Replace("Tensor W,", "Tensor W, Tensor V,", StringComparison.Ordinal));

        Assert.Contains(IncrementalStepRunReason.Modified, Outputs(run));
        Assert.Contains("this.V", run.OnlySource, StringComparison.Ordinal);
    }

    [Fact]
    public void A_tree_that_becomes_one_in_another_file_is_seen()
    {
        var run = new GeneratorRun("using Fluxion; [Tree] public sealed partial record Net(Part P);", "public sealed partial record Part(Fluxion.Tensor W);");
        Assert.Equal("FLX005", Assert.Single(run.Diagnostics).Id);

        run.Again(1, "[Fluxion.Tree] public sealed partial record Part(Fluxion.Tensor W);");
        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.CompilerDiagnostics);
    }

    [Fact]
    public void What_the_steps_hand_on_can_be_compared()
    {
        var (a, b) = (new GeneratorRun(Model), new GeneratorRun(Model));

        Assert.Equal(Values(a), Values(b));
        Assert.All(Values(a), value => Assert.IsNotAssignableFrom<ISymbol>(value));
    }

    private static IEnumerable<object> Values(GeneratorRun run) => run.Result.TrackedSteps[TreeGenerator.TreesStep].SelectMany(step => step.Outputs).Select(output => output.Value);

    private static IEnumerable<IncrementalStepRunReason> Steps(GeneratorRun run) =>
        run.Result.TrackedSteps[TreeGenerator.TreesStep].SelectMany(step => step.Outputs).Select(output => output.Reason);

    private static IEnumerable<IncrementalStepRunReason> Outputs(GeneratorRun run) =>
        run.Result.TrackedOutputSteps.SelectMany(pair => pair.Value).SelectMany(step => step.Outputs).Select(output => output.Reason);
}
