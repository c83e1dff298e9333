using Fluxion.Cli.Lab;
using Fluxion.Testing;

namespace Fluxion.Cli.Tests;

public sealed class LabJsonTests : IDisposable
{
    private const string Settings = "--l2 0,1e-3 --runs 3 --epochs 2";
    private readonly LabSession _lab = new();

    public void Dispose() => _lab.Dispose();

    [Fact]
    public async Task The_file_holds_data_settings_and_results()
    {
        Assert.Equal(0, await _lab.LabAsync($"{Settings} --json {_lab.Json}"));
        var document = _lab.Document();
        Assert.Equal(60, document.GetProperty("data").GetProperty("train").GetInt32());
        Assert.Equal([0, 1e-3], document.GetProperty("settings").GetProperty("l2").EnumerateArray().Select(l2 => l2.GetDouble()));
        Assert.False(document.GetProperty("settings").TryGetProperty("threads", out _));
        var second = document.GetProperty("results")[1];
        Assert.Equal((1e-3, 97.0, 96.74), (second.GetProperty("l2").GetDouble(), second.GetProperty("mean").GetDouble(), second.GetProperty("published").GetDouble()));
        Assert.Equal([96.9, 97, 97.1], _lab.Runs(1).Select(run => Math.Round(run, 6)));
        Assert.False(second.TryGetProperty("indices", out _));
        Assert.Equal([_lab.Json], Directory.GetFiles(_lab.Root.Path));
    }

    [Fact]
    public async Task It_is_written_before_and_after_every_run()
    {
        var counts = new List<int>();
        _lab.Trainer.Begin = _ => counts.Add(_lab.Runs(0).Length + _lab.Runs(1).Length);
        await _lab.LabAsync($"{Settings} --threads 1 --json {_lab.Json}");
        Assert.Equal([0, 1, 2, 3, 4, 5], counts);
    }

    [Fact]
    public async Task A_finished_lab_is_only_shown_again()
    {
        await _lab.LabAsync($"{Settings} --json {_lab.Json}");
        var before = File.ReadAllText(_lab.Json);
        _lab.Trainer = new FakeTrainer();
        Assert.Equal(0, await _lab.LabAsync($"{Settings} --json {_lab.Json} --threads 7"));
        Assert.Empty(_lab.Trainer.Trained);
        Assert.Equal(before, File.ReadAllText(_lab.Json));
        Assert.Contains("97.10", _lab.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stopped_lab_goes_on_and_ends_as_if_it_had_not_been_stopped()
    {
        using var source = new CancellationTokenSource();
        _lab.Trainer.Begin = run =>
        {
            if (run == new LabRun(1e-3, 1))
            {
                source.Cancel();
            }
        };
        Assert.Equal(130, await _lab.LabAsync($"{Settings} --threads 1 --json {_lab.Json}", source.Token));
        Assert.Equal((2, 1), (_lab.Runs(0).Length, _lab.Runs(1).Length));
        Assert.Contains("97.05", _lab.Output, StringComparison.Ordinal);
        Assert.Contains("stopped", _lab.Error, StringComparison.Ordinal);

        _lab.Trainer = new FakeTrainer();
        Assert.Equal(0, await _lab.LabAsync($"{Settings} --threads 1 --json {_lab.Json}"));
        Assert.Equal([new(1e-3, 1), new(0, 2), new(1e-3, 2)], _lab.Trainer.Trained);
        var resumed = File.ReadAllText(_lab.Json);
        File.Delete(_lab.Json);
        await _lab.LabAsync($"{Settings} --json {_lab.Json}");
        Assert.Equal(File.ReadAllText(_lab.Json), resumed);
    }

    [Fact]
    public async Task Runs_that_end_out_of_order_keep_their_places()
    {
        using var source = new CancellationTokenSource();
        _lab.Trainer.Begin = run =>
        {
            if (run.Index == 0)
            {
                // The first run is still at work when the lab is stopped.
                SpinWait.SpinUntil(() => source.IsCancellationRequested);
            }
            else if (run.Index == 2)
            {
                source.Cancel();
            }
        };
        await _lab.LabAsync($"--l2 0 --runs 3 --threads 2 --json {_lab.Json}", source.Token);
        var row = _lab.Document().GetProperty("results")[0];
        Assert.Equal([1], row.GetProperty("indices").EnumerateArray().Select(index => index.GetInt32()));

        _lab.Trainer = new FakeTrainer();
        Assert.Equal(0, await _lab.LabAsync($"--l2 0 --runs 3 --threads 1 --json {_lab.Json}"));
        Assert.Equal([new(0, 0), new(0, 2)], _lab.Trainer.Trained);
        Assert.Equal([97, 97.1, 97.2], _lab.Runs(0).Select(run => Math.Round(run, 6)));
    }

    [Theory]
    [InlineData("--l2 0 --runs 3 --epochs 2", "l2 0,1e-3 is not 0")]
    [InlineData("--l2 0,1e-3 --runs 4 --epochs 2", "runs 3 is not 4")]
    [InlineData(Settings + " --seed 7", "seed 1 is not 7")]
    [InlineData(Settings + " --rate 0.2", "rate 0.1 is not 0.2")]
    [InlineData(Settings + " --hidden 64", "hidden 64,64 is not 64")]
    [InlineData(Settings + " --batch 10", "batch 100 is not 10")]
    public async Task Other_settings_are_refused_and_the_file_stays(string arguments, string difference)
    {
        await _lab.LabAsync($"{Settings} --json {_lab.Json}");
        var before = File.ReadAllText(_lab.Json);
        await Refused(arguments, difference);
        Assert.Equal(before, File.ReadAllText(_lab.Json));
    }

    [Fact]
    public async Task Other_data_are_refused()
    {
        await _lab.LabAsync($"{Settings} --json {_lab.Json}");
        _lab.WriteData("t10k-labels-idx1-ubyte", IdxBytes.Of([20], new byte[20]));
        await Refused(Settings, "its data are others");
    }

    [Theory]
    [InlineData("", "is not a file of this lab")]
    [InlineData("null", "is not a file of this lab")]
    [InlineData("{\"results\":[]}", "is not a file of this lab")]
    [InlineData("not json", "is not a file of this lab")]
    public async Task A_file_that_is_none_is_refused(string text, string problem)
    {
        File.WriteAllText(_lab.Json, text);
        await Refused(Settings, problem);
        Assert.Equal(text, File.ReadAllText(_lab.Json));
    }

    [Theory]
    [InlineData("\"l2\": 0,", "\"l2\": 0.5,")]
    [InlineData("97.1", "197.1")]
    public async Task A_file_that_contradicts_itself_is_refused(string old, string forged)
    {
        await _lab.LabAsync($"--l2 0 --runs 2 --json {_lab.Json}");
        File.WriteAllText(_lab.Json, File.ReadAllText(_lab.Json).Replace(old, forged, StringComparison.Ordinal));
        Assert.Equal(2, await _lab.LabAsync($"--l2 0 --runs 2 --json {_lab.Json}"));
        Assert.Contains("contradicts itself", _lab.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_path_that_cannot_be_written_is_known_before_training()
    {
        Assert.Equal(2, await _lab.LabAsync($"{Settings} --json {_lab.Root.File("no/such/directory.json")}"));
        Assert.Equal(2, await _lab.LabAsync($"{Settings} --json {_lab.Root.Path}"));
        Assert.Contains("is a directory", _lab.Error, StringComparison.Ordinal);
        Assert.Empty(_lab.Trainer.Trained);
    }

    private async Task Refused(string arguments, string problem)
    {
        _lab.Trainer = new FakeTrainer();
        Assert.Equal(2, await _lab.LabAsync($"{arguments} --json {_lab.Json}"));
        Assert.Contains(problem, _lab.Error, StringComparison.Ordinal);
        Assert.Single(_lab.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Empty(_lab.Trainer.Trained);
    }
}
