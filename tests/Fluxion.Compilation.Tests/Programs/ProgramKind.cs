namespace Fluxion.Compilation.Tests.Programs;

/// <summary>What a random program is made for.</summary>
internal enum ProgramKind
{
    /// <summary>Anything.</summary>
    Any,

    /// <summary>Derivatives: float64, and words that have some.</summary>
    Smooth,

    /// <summary>So many elements that threads share the work.</summary>
    Large,
}
