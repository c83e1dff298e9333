using Fluxion.Testing;
using Xunit.Abstractions;

namespace Fluxion.Tests.Matrix;

/// <summary>Every row of the table of primitives under every combination of transforms. A new primitive gets its cells with its row.</summary>
public class MatrixTests(ITestOutputHelper output)
{
    public static TheoryData<string, string> Cells
    {
        get
        {
            var cells = new TheoryData<string, string>();
            foreach (var row in PrimitiveTable.All)
            {
                foreach (var combination in Combinations.All.Keys)
                {
                    cells.Add(row.Name, combination);
                }
            }

            return cells;
        }
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void A_cell_holds(string row, string combination) =>
        Combinations.All[combination](new Subject(PrimitiveTable.All.Single(candidate => candidate.Name == row)));

    [Fact]
    public void There_is_a_cell_for_every_row_and_combination()
    {
        var rows = PrimitiveTable.All.Select(row => row.Name).Distinct().Count();
        Assert.Equal(PrimitiveTable.All.Count(), rows);
        Assert.Equal(rows * Combinations.All.Count, Cells.Count());
        output.WriteLine($"{rows} rows × {Combinations.All.Count} combinations = {Cells.Count()} cells");
    }
}
