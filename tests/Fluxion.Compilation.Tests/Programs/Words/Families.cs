using static Fluxion.Compilation.Tests.Programs.Vocabulary;

namespace Fluxion.Compilation.Tests.Programs;

/// <summary>The families that a word is drawn from, so that none drowns among the others; what most programs consist of stands there several times.</summary>
internal static class Families
{
    private static readonly Word[][] All =
        [Unary, Unary, Binary, Binary, Binary, Choosing, Casting, Reductions, Reductions, Shaping, Shaping, Shaping, Products, Rows, Indexing, Scans, Windows, Loops, Keys];

    // Little time on a million numbers.
    private static readonly Word[][] Light = [Unary, Binary, Binary, Choosing, Casting, Reductions, Shaping];

    // With derivatives, or none flows through them.
    private static readonly Word[][] Smooth =
        [Unary, Unary, Binary, Binary, Choosing, Reductions, Shaping, Shaping, Products, Rows, Indexing, Scans, Windows, Loops];

    internal static Word[][] Of(ProgramKind kind) => kind switch
    {
        ProgramKind.Large => Light,
        ProgramKind.Smooth => Smooth,
        _ => All,
    };
}
