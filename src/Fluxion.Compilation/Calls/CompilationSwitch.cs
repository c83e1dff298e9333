namespace Fluxion.Compilation;

/// <summary>Whether compiled functions run eagerly, to find out which side a difference comes from.</summary>
internal static class CompilationSwitch
{
    /// <summary>The environment variable that turns compilation off when it is "off".</summary>
    internal const string EnvironmentVariable = "FLUXION_COMPILE";

    internal static bool IsOff { get; set; } = Environment.GetEnvironmentVariable(EnvironmentVariable) == "off";
}
