using System.ComponentModel;
using System.Diagnostics;

namespace Fluxion.Course.Tests;

/// <summary>The program <c>dot</c>, which lays graphs out.</summary>
internal static class Graphviz
{
    /// <summary>Whether this machine has it. Debian's package is called graphviz.</summary>
    public static bool IsInstalled
    {
        get
        {
            try
            {
                Run("-V");
                return true;
            }
            catch (Win32Exception)
            {
                return false;
            }
        }
    }

    /// <summary>Draws a graph as SVG.</summary>
    public static void Draw(string dot, string svg) => Run("-Tsvg", "-o", svg, dot);

    private static void Run(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dot", arguments) { RedirectStandardError = true })!;
        var complaints = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, complaints);
    }
}
