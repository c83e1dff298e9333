namespace Fluxion.Cli.Lab;

/// <summary>A line for every run, and one now and then where runs are long: for files and pipes.</summary>
internal sealed class PlainProgress(TextWriter output) : ILabProgress
{
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(10);
    private readonly Lock _gate = new();
    private TimeSpan _last;

    public async Task ShowAsync(LabResults results, LabClock clock, Func<Action<LabRun, int>, Action<LabRun, double>, Task> work)
    {
        var total = results.Count + results.Missing.Count;
        await work(
            (_, _) => SayAfterSilence(clock),
            (run, accuracy) => Say(clock, $"[{results.Count}/{total}] l2 {Numbers.Short(run.L2)}, run {run.Index + 1}: {Numbers.Fixed(accuracy, 2)} %"));
    }

    private void SayAfterSilence(LabClock clock)
    {
        if (clock.Elapsed - _last > Silence && _gate.TryEnter())
        {
            try
            {
                Say(clock, $"{Numbers.Fixed(100 * clock.Fraction, 0)} %");
            }
            finally
            {
                _gate.Exit();
            }
        }
    }

    private void Say(LabClock clock, string what)
    {
        lock (_gate)
        {
            _last = clock.Elapsed;
            output.WriteLine($"{what}; {Numbers.Fixed(clock.Rate, 0)} images/s, {Numbers.Time(clock.Left)} left");
            output.Flush();
        }
    }
}
