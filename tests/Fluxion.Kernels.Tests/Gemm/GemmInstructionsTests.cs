namespace Fluxion.Kernels.Tests;

public sealed class GemmInstructionsTests
{
    [Fact]
    public void Plain_is_always_there_and_the_current_set_is_supported()
    {
        Assert.Equal(InstructionSet.Plain, GemmInstructions.Supported[^1]);
        Assert.Contains(GemmInstructions.Current, GemmInstructions.Supported);
    }

    [Fact]
    public void A_forced_set_holds_for_its_thread_until_it_is_let_go()
    {
        var machine = GemmInstructions.Current;
        GemmScope.ForEachSet(set =>
        {
            Assert.Equal(set, GemmInstructions.Current);
            var elsewhere = set;
            var thread = new Thread(() => elsewhere = GemmInstructions.Current);
            thread.Start();
            thread.Join();
            Assert.Equal(machine, elsewhere);
        });
        Assert.Equal(machine, GemmInstructions.Current);
    }

    [Fact]
    public void A_set_that_the_machine_lacks_cannot_be_forced()
    {
        foreach (var set in Enum.GetValues<InstructionSet>().Except(GemmInstructions.Supported))
        {
            Assert.Throws<PlatformNotSupportedException>(() => GemmInstructions.Force(set));
        }
    }

    [Theory]
    [InlineData("avx512", InstructionSet.Avx512)]
    [InlineData("avx2", InstructionSet.Avx2)]
    [InlineData("v128", InstructionSet.V128)]
    [InlineData("plain", InstructionSet.Plain)]
    [InlineData("PLAIN", InstructionSet.Plain)]
    [InlineData("no such set", InstructionSet.Avx512)]
    [InlineData("77", InstructionSet.Avx512)]
    [InlineData("", InstructionSet.Avx512)]
    [InlineData(null, InstructionSet.Avx512)]
    public void A_name_chooses_its_set_or_the_widest_below_it(string? name, object wanted) =>
        Assert.Equal(GemmInstructions.Supported.First(set => set >= (InstructionSet)wanted), GemmInstructions.Choose(name));
}
