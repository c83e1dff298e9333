namespace Fluxion.Conventions.Tests;

/// <summary>
/// Which project of <c>src</c> may stand on which, and on which packages. Kernels ← Fluxion ← {Compilation, Learning}; the command sees everything, and
/// nothing sees the command. A new project is a new line here.
/// </summary>
internal static class Walls
{
    public static IReadOnlyDictionary<string, string[]> Projects { get; } = new Dictionary<string, string[]>
    {
        ["Fluxion.Kernels"] = [],
        ["Fluxion"] = ["Fluxion.Kernels"],
        ["Fluxion.Generators"] = [],
        ["Fluxion.Compilation"] = ["Fluxion.Kernels", "Fluxion"],
        ["Fluxion.Learning"] = ["Fluxion"],
        ["Fluxion.Cli"] = ["Fluxion.Kernels", "Fluxion", "Fluxion.Compilation", "Fluxion.Learning"],
    };

    public static IReadOnlyDictionary<string, string[]> Packages { get; } = new Dictionary<string, string[]>
    {
        ["Fluxion.Kernels"] = ["System.Numerics.Tensors"],
        ["Fluxion"] = ["System.Numerics.Tensors"],
        ["Fluxion.Generators"] = ["Microsoft.CodeAnalysis.CSharp", "Microsoft.CodeAnalysis.Analyzers"],
        ["Fluxion.Compilation"] = [],
        ["Fluxion.Learning"] = [],
        ["Fluxion.Cli"] = ["Spectre.Console", "System.CommandLine"],
    };
}
