namespace Fluxion.Conventions.Tests;

/// <summary>Documentation is compiled and run: what a reader copies works, and prints what the page says.</summary>
public sealed class DocumentationTests
{
    [Fact]
    public void Code_in_documents_runs_and_prints_what_it_says()
    {
        foreach (var block in CodeBlock.All)
        {
            var printed = CodeRunner.Run(block).ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Trim()).ToArray();
            if (block.Printed.Count > 0 && !block.Printed.SequenceEqual(printed))
            {
                Assert.Fail($"{block} says that it prints{Lines(block.Printed)}but it prints{Lines(printed)}");
            }
        }
    }

    // The machinery itself, so that a document without code cannot hide that it is broken.
    [Fact]
    public void A_block_is_compiled_and_its_output_seen() =>
        Assert.Equal("3", CodeRunner.Run(new CodeBlock("here", 1, "Console.WriteLine(new[] { 1, 2 }.Sum());")).Trim());

    [Fact]
    public void A_block_that_does_not_compile_is_refused_with_its_line()
    {
        var failure = Assert.Throws<InvalidOperationException>(() => CodeRunner.Run(new CodeBlock("here", 10, "\nvar x = y;")));
        Assert.Contains("here:12: The name 'y' does not exist", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_generators_see_a_block() =>
        Assert.Equal(
            "2",
            CodeRunner.Run(new CodeBlock("here", 1, """
                using Fluxion;
                Console.WriteLine(Tree.Leaves(new Pair(Tensor.Of(1), Tensor.Of(2))).Count);
                [Tree] sealed partial record Pair(Tensor A, Tensor B);
                """)).Trim());

    private static string Lines(IEnumerable<string> lines) => $"{Environment.NewLine}  {string.Join(Environment.NewLine + "  ", lines)}{Environment.NewLine}";
}
