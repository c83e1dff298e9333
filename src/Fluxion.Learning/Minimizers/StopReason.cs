namespace Fluxion;

/// <summary>Why a minimiser stopped.</summary>
public enum StopReason
{
    /// <summary>The gradient is as small as wanted.</summary>
    GradientTolerance,

    /// <summary>All iterations are used up.</summary>
    IterationLimit,

    /// <summary>No step along the last direction makes the function smaller by more than rounding: as good as the element type allows, or unbounded below.</summary>
    NoProgress,
}
