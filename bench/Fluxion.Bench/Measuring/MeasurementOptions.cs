namespace Fluxion.Bench;

/// <summary>How long and how often contestants run.</summary>
internal sealed record MeasurementOptions
{
    /// <summary>The length one batch is sized to.</summary>
    public double BatchSeconds { get; init; } = 0.02;

    /// <summary>Batches of each contestant.</summary>
    public int Rounds { get; init; } = 15;

    /// <summary>A pause before each batch. Rows of several threads need one: the threads of a peer spin for a while after their work.</summary>
    public double PauseSeconds { get; init; }

    /// <summary>How long a contestant runs after a pause before it counts: a core that slept is slow at first.</summary>
    public double WakeSeconds { get; init; } = 0.1;

    /// <summary>For work on so many threads.</summary>
    public static MeasurementOptions For(int threads) => new() { PauseSeconds = threads == 1 ? 0 : 0.2 };
}
