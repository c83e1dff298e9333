namespace Fluxion.Conventions.Tests.PrimitivesPage;

/// <summary>The page of operations says what the sources say, and leaves nothing out.</summary>
public sealed class PrimitivesPageTests
{
    /// <summary>Set to 1, the page is written instead of compared.</summary>
    private const string AcceptVariable = "FLUXION_ACCEPT_PRIMITIVES";

    private static readonly string[] Unreferenced = [];

    [Fact]
    public void The_page_is_the_generated_one()
    {
        var path = Path.Combine(Repository.Root, "docs", "primitives.md");
        if (Environment.GetEnvironmentVariable(AcceptVariable) == "1")
        {
            File.WriteAllText(path, Page.Text());
            return;
        }

        Assert.True(
            File.Exists(path) && File.ReadAllText(path).ReplaceLineEndings("\n") == Page.Text(),
            $"docs/primitives.md is not what the sources say. Write it again: {AcceptVariable}=1 dotnet test tests/Fluxion.Conventions.Tests");
    }

    [Fact]
    public void There_are_at_least_220_operations() => Assert.True(PublicOperation.All.Count >= 220, $"there are {PublicOperation.All.Count}");

    [Fact]
    public void Every_operation_says_what_it_is() =>
        Offenders.None(PublicOperation.All.Where(operation => operation.What.Length == 0).Select(operation => operation.Name), "document these operations");

    [Fact]
    public void Every_operation_is_held_against_other_software() =>
        Offenders.None(
            PublicOperation.All.Where(operation => operation.Topic is not ("Random numbers" or "Control flow") && ReferenceSources.Of(operation.Name).Count == 0)
                .Select(operation => operation.Name).Except(Unreferenced),
            "add cases for these operations in eng/reference/operations");

    [Fact]
    public void Every_operation_of_PyTorch_is_there_or_left_out_for_a_reason() =>
        Offenders.None(BesidePyTorch.Operations.Except(BesidePyTorch.Here.Keys), "say in tests/data/pytorch/map.txt what these are called here, or why they are left out");

    [Fact]
    public void What_the_map_names_is_there() =>
        Offenders.None(
            from line in BesidePyTorch.Here
            where !line.Value.StartsWith("- ", StringComparison.Ordinal)
            let name = line.Value.Split('(', ',')[0].Trim()
            where !PublicApiNames.Contains(name)
            select $"{line.Key}: {line.Value}",
            "these names are not in the public API");
}
