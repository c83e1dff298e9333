using System.Runtime.CompilerServices;

namespace Fluxion.Compilation;

/// <summary>Whether kernels are emitted: where the process can, unless the environment variable FLUXION_EMIT is off.</summary>
internal static class Emission
{
    private static readonly bool Allowed = !"off".Equals(Environment.GetEnvironmentVariable("FLUXION_EMIT"), StringComparison.OrdinalIgnoreCase);

    private static readonly AsyncLocal<bool?> ForcedHere = new();

    /// <summary>What this flow of control forces, if anything; on means nothing where no code can be emitted.</summary>
    public static bool? Forced
    {
        get => ForcedHere.Value;
        set => ForcedHere.Value = value;
    }

    public static bool IsOn => RuntimeFeature.IsDynamicCodeSupported && RuntimeFeature.IsDynamicCodeCompiled && (Forced ?? Allowed);
}
