namespace Fluxion.Kernels.Tests;

public sealed class FmaPeakTests
{
    [Fact]
    public void The_peak_is_a_speed_with_every_instruction_set_and_number_of_threads()
    {
        GemmScope.ForEachSet(_ =>
        {
            Assert.InRange(FmaPeak.Measure<float>(threads: 1, rounds: 1), 0.001, 1e6);
            Assert.InRange(FmaPeak.Measure<double>(threads: 2, rounds: 1), 0.001, 1e6);
        });
    }
}
