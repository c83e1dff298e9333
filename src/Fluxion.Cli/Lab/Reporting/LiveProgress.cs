using Spectre.Console;

namespace Fluxion.Cli.Lab;

/// <summary>A bar for each strength of regularisation and one for all, for a terminal.</summary>
internal sealed class LiveProgress(IAnsiConsole console, int imagesPerEpoch) : ILabProgress
{
    public Task ShowAsync(LabResults results, LabClock clock, Func<Action<LabRun, int>, Action<LabRun, double>, Task> work) =>
        console.Progress().Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new ClockColumn(clock)).StartAsync(async context =>
        {
            var imagesPerRun = (double)results.Settings.Epochs * imagesPerEpoch;
            var bars = results.Rows.ToDictionary(row => row.L2, row => context.AddTask(Describe(row, results), maxValue: results.Settings.Runs * imagesPerRun));
            foreach (var row in results.Rows)
            {
                bars[row.L2].Increment(row.Runs.Count * imagesPerRun);
            }

            var missing = results.Missing.Count * imagesPerRun;
            var all = context.AddTask(ClockColumn.All, maxValue: Math.Max(missing, 1));
            await work(
                (run, images) =>
                {
                    bars[run.L2].Increment(images);
                    all.Increment(images);
                },
                (run, _) => bars[run.L2].Description = Describe(results.Rows.First(row => row.L2 == run.L2), results));
        });

    private static string Describe(LabResult row, LabResults results)
    {
        var mean = row.Mean is { } value ? $"  {Numbers.Fixed(value, 2)} %" : "";
        return $"l2 {Numbers.Short(row.L2),-5} {row.Runs.Count}/{results.Settings.Runs}{mean}";
    }
}
