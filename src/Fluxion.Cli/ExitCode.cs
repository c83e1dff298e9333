namespace Fluxion.Cli;

/// <summary>What the command leaves to the shell.</summary>
internal static class ExitCode
{
    internal const int Success = 0;

    /// <summary>Bad options, bad data, a file that cannot be written.</summary>
    internal const int User = 2;

    /// <summary>Stopped with Ctrl-C: 128 and the number of the signal.</summary>
    internal const int Cancelled = 130;
}
