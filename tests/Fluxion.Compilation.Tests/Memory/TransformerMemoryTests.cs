using Xunit.Abstractions;

namespace Fluxion.Compilation.Tests.Memory;

/// <summary>What the training step of a transformer's block takes while it runs, beside all that it computes.</summary>
public sealed class TransformerMemoryTests(ITestOutputHelper output)
{
    private const double MostShare = 0.6;

    [Fact]
    public void The_arena_of_a_training_step_is_at_most_six_tenths_of_its_intermediates()
    {
        var memory = TransformerStep.Plan(batch: 8, length: 256, width: 256, heads: 8).Memory;
        var share = (double)memory.ArenaBytes / memory.IntermediateBytes;
        output.WriteLine($"arena {memory.ArenaBytes / 1e6:0.0} MB, intermediates {memory.IntermediateBytes / 1e6:0.0} MB: {share:0.00}");
        Assert.InRange(share, 0, MostShare);
    }
}
