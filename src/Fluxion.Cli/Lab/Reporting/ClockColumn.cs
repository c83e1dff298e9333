using Spectre.Console;
using Spectre.Console.Rendering;

namespace Fluxion.Cli.Lab;

/// <summary>Rate and time left, beside the bar for all.</summary>
internal sealed class ClockColumn(LabClock clock) : ProgressColumn
{
    internal const string All = "all";

    public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
        new Text(task.Description == All ? $"{Numbers.Fixed(clock.Rate, 0)} images/s, {Numbers.Time(clock.Left)} left" : "");
}
