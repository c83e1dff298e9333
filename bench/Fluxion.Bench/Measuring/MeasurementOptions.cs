namespace Fluxion.Bench;

/// <summary>How long and how often contestants run.</summary>
internal sealed record MeasurementOptions
{
    /// <summary>A contestant runs at least this long before it counts, so that the JIT has reached its last tier.</summary>
    public double WarmUpSeconds { get; init; } = 0.25;

    /// <summary>The length one batch is sized to.</summary>
    public double BatchSeconds { get; init; } = 0.02;

    /// <summary>Batches of each contestant.</summary>
    public int Rounds { get; init; } = 15;

    /// <summary>A pause before each batch. Rows of several threads need one: the threads of a peer spin for a while after their work.</summary>
    public double PauseSeconds { get; init; }
}
