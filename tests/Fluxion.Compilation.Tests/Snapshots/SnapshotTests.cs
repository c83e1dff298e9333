using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Fluxion.Compilation.Tests.Snapshots;

/// <summary>
/// What the compiler makes of a few programs, in its own words: a change to a pass or to fusion shows here. After a change that is meant, run
/// these tests once with FLUXION_ACCEPT_COMPILED=1, and look at the difference.
/// </summary>
public sealed partial class SnapshotTests
{
    public static TheoryData<string> Names => [.. SnapshotPrograms.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_program_is_compiled_as_it_was(string name)
    {
        // The code that a kernel runs depends on the machine.
        var text = Path().Replace(SnapshotPrograms.All[name]().ReplaceLineEndings("\n"), "$1");
        var file = System.IO.Path.Combine(Folder(), $"{name}.txt");
        if (Environment.GetEnvironmentVariable("FLUXION_ACCEPT_COMPILED") == "1")
        {
            File.WriteAllText(file, text);
            return;
        }

        Assert.Equal(File.ReadAllText(file).ReplaceLineEndings("\n"), text);
    }

    private static string Folder([CallerFilePath] string here = "") => System.IO.Path.GetDirectoryName(here)!;

    [GeneratedRegex(@"(\((?:%\d+|%\d+ to %\d+, \d+ operations)); .*?(?=, [\d.]+ [kMGT]?(?:FLOP|B)[,)])")]
    private static partial Regex Path();
}
