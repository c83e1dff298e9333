namespace Fluxion.Cli.Lab;

/// <summary>Shows how training goes on.</summary>
internal interface ILabProgress
{
    /// <summary>Shows progress for the length of the work.</summary>
    /// <param name="results">What has come out so far.</param>
    /// <param name="clock">How fast it goes.</param>
    /// <param name="work">Trains; tells of each batch, from any thread, and of each run, one at a time.</param>
    Task ShowAsync(LabResults results, LabClock clock, Func<Action<LabRun, int>, Action<LabRun, double>, Task> work);
}
