namespace Fluxion.Compilation;

/// <summary>
/// Estimates, in nanoseconds, what decides how steps run. They need only tell the large from the small: no result depends on them.
/// </summary>
internal sealed record CostModel
{
    internal static CostModel Default { get; } = new();

    /// <summary>What a step costs that does nothing.</summary>
    internal double PerStep { get; init; } = 150;

    /// <summary>Memory in cache, mostly: some 20 GB a second.</summary>
    internal double PerByte { get; init; } = 0.05;

    /// <summary>Arithmetic of products of matrices: some 100 GFLOP a second.</summary>
    internal double PerProductFlop { get; init; } = 0.01;

    /// <summary>Other arithmetic, halfway between an addition and a function: some 20 GFLOP a second.</summary>
    internal double PerFlop { get; init; } = 0.05;

    /// <summary>From here on kernels share a step among threads, or should: such a step runs alone.</summary>
    internal double Large { get; init; } = 100_000;

    /// <summary>What it takes until another thread has come to help.</summary>
    internal double Fork { get; init; } = 15_000;

    /// <summary>What it takes to give a step to whichever thread is free.</summary>
    internal double HandOver { get; init; } = 150;

    /// <summary>Whether a step is worth all threads, or must have the caller's for itself, since it runs what a user wrote.</summary>
    internal bool RunsAlone(Step step) => step.MustRunAlone || Nanoseconds(step) >= Large;

    internal double Nanoseconds(Step step) => PerStep + Math.Max(step.Bytes * PerByte, Arithmetic(step));

    /// <summary>Whether steps side by side would be done so much sooner that it is worth the trouble.</summary>
    internal bool IsWorthSharing(Region region, int threads) =>
        Fork + (region.Steps.Length * HandOver) + Math.Max(region.LongestPath, region.Total / threads) < 0.8 * region.Total;

    private double Arithmetic(Step step) => (step.ProductFlops * PerProductFlop) + ((step.Flops - step.ProductFlops) * PerFlop);
}
