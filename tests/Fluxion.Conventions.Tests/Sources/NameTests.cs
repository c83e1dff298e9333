using System.Text.RegularExpressions;

namespace Fluxion.Conventions.Tests;

/// <summary>A name says what a thing is. These words fit everything, so they say nothing.</summary>
public sealed partial class NameTests
{
    private static readonly string[] EmptyWords = ["Helper", "Helpers", "Manager", "Managers", "Util", "Utils", "Utility", "Utilities", "Impl"];

    [Fact]
    public void No_type_has_an_empty_name() =>
        Offenders.None(
            Repository.Sources.SelectMany(source => source.Types.Select(SourceFile.NameOf).Where(IsEmpty).Select(type => $"{type} in {source}")),
            "call these types what they are or do");

    [Fact]
    public void No_file_has_an_empty_name() =>
        Offenders.None(
            Repository.Sources.Where(source => source.Path.Split('/', '.').Any(IsEmpty)).Select(source => source.Path),
            "call these files and folders what they hold");

    private static bool IsEmpty(string name) => Words().Matches(name).Any(word => EmptyWords.Contains(word.Value));

    [GeneratedRegex("[A-Z][a-z0-9]*")]
    private static partial Regex Words();
}
