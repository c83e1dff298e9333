using Fluxion.Cli.Lab;

namespace Fluxion.Cli.Tests;

public sealed class LabOptionTests : IDisposable
{
    private readonly LabSession _lab = new();

    public void Dispose() => _lab.Dispose();

    [Theory]
    [InlineData("--runs 0", "--runs 0 is not a whole number from 1 to 1000000.")]
    [InlineData("--runs many", "--runs many is not a whole number from 1 to 1000000.")]
    [InlineData("--runs -3", "--runs -3 is not a whole number from 1 to 1000000.")]
    [InlineData("--epochs 1.5", "--epochs 1.5 is not")]
    [InlineData("--batch 60001", "--batch 60001 is not a whole number from 1 to 60000.")]
    [InlineData("--threads 0", "--threads 0 is not")]
    [InlineData("--rate 0", "--rate 0 is not a number above 0.")]
    [InlineData("--rate fast", "--rate fast is not a number above 0.")]
    [InlineData("--rate NaN", "--rate NaN is not a number above 0.")]
    [InlineData("--l2 1e-3,x", "--l2 x is not a number of at least 0.")]
    [InlineData("--l2 -1", "--l2 -1 is not a number of at least 0.")]
    [InlineData("--l2 0,0.0", "--l2 names 0.0 twice.")]
    [InlineData("--l2 0,,1", "--l2  is not a number")]
    [InlineData("--hidden 64,0", "--hidden 0 is not a number of units from 1 to 65536.")]
    [InlineData("--seed x", "--seed x is not a whole number.")]
    [InlineData("--seed", "--seed")]
    [InlineData("--nonsense", "--nonsense")]
    [InlineData("extra", "extra")]
    public async Task A_bad_option_is_one_line_and_exit_code_2(string arguments, string message)
    {
        Assert.Equal(2, await _lab.LabAsync(arguments));
        Assert.StartsWith("fluxion: ", _lab.Error, StringComparison.Ordinal);
        Assert.Contains(message, _lab.Error, StringComparison.Ordinal);
        Assert.Single(_lab.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Empty(_lab.Output);
        Assert.Empty(_lab.Trainer.Trained);
    }

    [Fact]
    public async Task An_unknown_command_is_one_line_and_exit_code_2()
    {
        Assert.Equal(2, await _lab.RunAsync("labb"));
        Assert.Equal("fluxion: labb is no command or option; --help lists them.", _lab.Error.Trim());
    }

    [Theory]
    [InlineData("--l2 0,1e-4 --l2 1e-2", new[] { 0, 1e-4, 1e-2 })]
    [InlineData("--l2 0 1e-4 1e-2", new[] { 0, 1e-4, 1e-2 })]
    [InlineData("", new[] { 0, 1e-7, 1e-6, 1e-5, 1e-4, 1e-3, 1e-2 })]
    public async Task Strengths_may_be_listed_either_way(string arguments, double[] expected)
    {
        await _lab.LabAsync($"{arguments} --runs 1 --threads 1");
        Assert.Equal(expected, _lab.Trainer.Trained.Select(run => run.L2));
    }

    [Fact]
    public async Task What_is_left_out_has_the_labs_values()
    {
        await _lab.LabAsync($"--json {_lab.Json}");
        var settings = _lab.Document().GetProperty("settings");
        Assert.Equal((5, 10, 100, 0.1), (settings.GetProperty("runs").GetInt32(), settings.GetProperty("epochs").GetInt32(), settings.GetProperty("batch").GetInt32(), settings.GetProperty("rate").GetDouble()));
        Assert.Equal([64, 64], settings.GetProperty("hidden").EnumerateArray().Select(width => width.GetInt32()));
        Assert.Equal(35, _lab.Trainer.Trained.Count);
    }

    [Fact]
    public void Numbers_are_written_as_people_do() =>
        Assert.Equal(["0", "1e-7", "1.5e-3", "1e-2", "0.1", "2"], new[] { 0, 1e-7, 0.0015, 0.01, 0.1, 2 }.Select(Numbers.Short));
}
