using System.Reflection;
using System.Text;

namespace Fluxion.Conventions.Tests;

/// <summary>The public API is a reviewed file beside each library: whoever changes it shows the change.</summary>
public sealed class PublicApiTests
{
    /// <summary>Set to 1, the files are rewritten instead of compared.</summary>
    private const string AcceptVariable = "FLUXION_ACCEPT_API";

    public static TheoryData<string> Names => [.. Libraries.All.Select(library => library.GetName().Name!)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_public_api_is_the_reviewed_one(string library)
    {
        var path = Path.Combine(Repository.Root, "src", library, "PublicApi.txt");
        var actual = ApiText.Of(Assembly.Load(library));
        if (Environment.GetEnvironmentVariable(AcceptVariable) == "1")
        {
            File.WriteAllText(path, actual);
            return;
        }

        var reviewed = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        if (actual != reviewed)
        {
            Assert.Fail(
                $"The public API of {library} is not the one in src/{library}/PublicApi.txt:{Environment.NewLine}{Difference(reviewed, actual)}"
                + $"If that is meant, accept it and commit the file: {AcceptVariable}=1 dotnet test tests/Fluxion.Conventions.Tests");
        }
    }

    // Lines that went and lines that came, each below the type it belongs to.
    private static string Difference(string before, string after)
    {
        var (old, now) = (Qualified(before), Qualified(after));
        var text = new StringBuilder();
        foreach (var line in old.Except(now))
        {
            text.Append("  - ").AppendLine(line);
        }

        foreach (var line in now.Except(old))
        {
            text.Append("  + ").AppendLine(line);
        }

        return text.Length > 0 ? text.ToString() : "  (the same lines in another order)" + Environment.NewLine;
    }

    private static List<string> Qualified(string api)
    {
        var lines = new List<string>();
        var type = "";
        foreach (var line in api.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            type = line[0] == ' ' ? type : line;
            lines.Add(line[0] == ' ' ? $"{type} → {line.Trim()}" : line);
        }

        return lines;
    }
}
