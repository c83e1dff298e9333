using System.CommandLine;
using Fluxion.Cli.Lab;

namespace Fluxion.Cli;

/// <summary>The command line as a whole.</summary>
internal static class FluxionCommand
{
    internal static async Task<int> RunAsync(string[] arguments, Host host, CancellationToken cancellation)
    {
        var root = new RootCommand("Differentiable programming for .NET.") { LabCommand.Create(host) };
        var parsed = root.Parse(arguments.Length > 0 ? arguments : ["--help"]);
        try
        {
            // One line says more than the whole help again.
            if (parsed.Errors is [var first, ..])
            {
                throw new UserException(parsed.UnmatchedTokens is [var unknown, ..] ? $"{unknown} is no command or option; --help lists them." : first.Message);
            }

            var output = new InvocationConfiguration { Output = host.Console.Profile.Out.Writer, Error = host.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };
            return await parsed.InvokeAsync(output, cancellation);
        }
        catch (Exception error) when (error is UserException or IdxFormatException or DownloadException)
        {
            await host.Error.WriteLineAsync($"fluxion: {error.Message.ReplaceLineEndings(" ")}");
            return ExitCode.User;
        }
    }
}
