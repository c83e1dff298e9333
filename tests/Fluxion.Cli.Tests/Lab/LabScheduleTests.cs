using Fluxion.Cli.Lab;

namespace Fluxion.Cli.Tests;

public sealed class LabScheduleTests : IDisposable
{
    private readonly LabSession _lab = new();

    public void Dispose() => _lab.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(16)]
    public async Task Not_more_than_the_threads_asked_for_are_at_work(int threads)
    {
        var (working, most) = (0, 0);
        var gate = new Lock();
        using var together = new CountdownEvent(Math.Min(threads, 2));
        _lab.Trainer.Begin = _ =>
        {
            lock (gate)
            {
                most = Math.Max(most, ++working);
                if (!together.IsSet)
                {
                    together.Signal();
                }
            }

            // The first waits for a second one beside it, however busy the machine; then there is time for too many to come.
            Assert.True(together.Wait(TimeSpan.FromSeconds(60)));
            Thread.Sleep(20);
            lock (gate)
            {
                working--;
            }
        };
        await _lab.LabAsync($"--l2 0,1 --runs 4 --threads {threads}");
        Assert.InRange(most, Math.Min(threads, 2), threads);
        Assert.Equal(8, _lab.Trainer.Trained.Distinct().Count());
    }

    [Fact]
    public async Task The_file_does_not_depend_on_the_threads()
    {
        await _lab.LabAsync($"--threads 1 --json {_lab.Json}");
        var one = File.ReadAllText(_lab.Json);
        File.Delete(_lab.Json);
        await _lab.LabAsync($"--threads 8 --json {_lab.Json}");
        Assert.Equal(one, File.ReadAllText(_lab.Json));
    }

    [Fact]
    public async Task A_failure_of_one_run_ends_the_lab_with_its_error()
    {
        _lab.Trainer.Begin = run => _ = run.Index == 1 ? throw new InvalidOperationException("broken") : 0;
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => _lab.LabAsync("--l2 0 --runs 3 --threads 1"));
        Assert.Equal("broken", error.Message);
    }

    [Fact]
    public void The_clock_gives_rate_and_time_left()
    {
        var time = new StoppedTime();
        var clock = new LabClock(1000, time);
        clock.Add(250);
        time.Now = TimeSpan.FromSeconds(5).Ticks;
        Assert.Equal(50, clock.Rate);
        Assert.Equal(TimeSpan.FromSeconds(15), clock.Left);
        Assert.Equal(0.25, clock.Fraction);
        Assert.Equal(["0:15", "12:05", "1:00:00"], new[] { 15, 725, 3600 }.Select(s => Numbers.Time(TimeSpan.FromSeconds(s))));
    }

    private sealed class StoppedTime : TimeProvider
    {
        internal long Now { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Now;
    }
}
