using System.Text.RegularExpressions;

namespace Fluxion.Conventions.Tests.PrimitivesPage;

/// <summary>The names of all public members, from the reviewed lists.</summary>
internal static partial class PublicApiNames
{
    private static readonly HashSet<string> Names =
        [.. Repository.FilesUnder("src", "PublicApi.txt").SelectMany(file => Name().Matches(Repository.Text(file)).Select(match => match.Value))];

    /// <summary>Whether something public is called so, by itself or as Type.Member.</summary>
    public static bool Contains(string name) => name.Split('.').All(Names.Contains);

    [GeneratedRegex(@"operator [^\s(]+|[A-Za-z_]\w*")]
    private static partial Regex Name();
}
