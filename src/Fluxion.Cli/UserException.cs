namespace Fluxion.Cli;

/// <summary>Something the user can put right. The message is one line, and the exit code 2.</summary>
internal sealed class UserException(string message) : Exception(message);
