namespace Fluxion.Cli.Lab;

/// <summary>How fast training is, and how long it will take.</summary>
internal sealed class LabClock(long total, TimeProvider time)
{
    private readonly long _start = time.GetTimestamp();
    private long _done;

    internal double Fraction => total == 0 ? 1 : (double)Interlocked.Read(ref _done) / total;

    internal TimeSpan Elapsed => time.GetElapsedTime(_start);

    /// <summary>Images a second since the start.</summary>
    internal double Rate => Interlocked.Read(ref _done) / Math.Max(Elapsed.TotalSeconds, 1e-3);

    /// <summary>How long the rest will take at that rate.</summary>
    internal TimeSpan Left => Rate > 0 ? TimeSpan.FromSeconds(Math.Min((total - Interlocked.Read(ref _done)) / Rate, 1e9)) : TimeSpan.Zero;

    internal void Add(int images) => Interlocked.Add(ref _done, images);
}
