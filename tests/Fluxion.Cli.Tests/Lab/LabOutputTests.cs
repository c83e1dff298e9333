namespace Fluxion.Cli.Tests;

public sealed class LabOutputTests : IDisposable
{
    private readonly LabSession _lab = new();

    public void Dispose() => _lab.Dispose();

    [Fact]
    public async Task Without_a_terminal_every_run_is_a_line()
    {
        Assert.Equal(0, await _lab.LabAsync("--l2 0,1e-3 --runs 2 --epochs 1 --threads 1"));
        var lines = _lab.Output.Split('\n');
        Assert.StartsWith("[1/4] l2 0, run 1: 97.00 %; ", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("[2/4] l2 1e-3, run 1: 96.90 %; ", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("[3/4] l2 0, run 2: 97.10 %; ", lines[2], StringComparison.Ordinal);
        Assert.Matches(@" \d+ images/s, \d+:\d\d left$", lines[3].TrimEnd());
        Assert.DoesNotContain('\u001b', _lab.Output);
        Assert.Empty(_lab.Error);
    }

    [Fact]
    public async Task The_table_compares_with_what_was_published()
    {
        await _lab.LabAsync("--l2 0,1e-2,0.5 --runs 2 --epochs 1");
        var table = _lab.Output[_lab.Output.IndexOf('λ')..];
        Assert.Matches(@"λ +runs +mean +std\. error +published +difference", table);
        Assert.Matches(@"\n +0 +2 +97\.05 +0\.050 +97\.23 +-0\.18 +█", table);
        Assert.Matches(@"\n +1e-2 +2 +96\.05 +0\.050 +90\.81 +\+5\.24 +█", table);
        Assert.Matches(@"\n +0\.5 +2 +47\.05 +0\.050 +– +– +█?", table);
        Assert.All(table.Split('\n'), line => Assert.True(line.Length <= 80, line));
    }

    [Fact]
    public async Task One_run_has_no_standard_error()
    {
        await _lab.LabAsync("--l2 0 --runs 1 --epochs 1");
        Assert.Matches(@"\n +0 +1 +97\.00 +– ", _lab.Output);
    }

    [Fact]
    public async Task Help_and_no_arguments_explain_the_command()
    {
        Assert.Equal(0, await _lab.RunAsync("lab --help"));
        foreach (var option in new[] { "--data", "--l2", "--runs", "--epochs", "--batch", "--rate", "--hidden", "--seed", "--threads", "--eager", "--json", "--download" })
        {
            Assert.Contains(option, _lab.Output, StringComparison.Ordinal);
        }

        Assert.Equal(0, await _lab.RunAsync(""));
        Assert.Contains("lab", _lab.Output, StringComparison.Ordinal);
    }
}
