namespace Fluxion.Kernels;

/// <summary>A matrix of few numbers, row after row: of row i those from Starts[i] up to Starts[i + 1].</summary>
internal sealed class SparseRows
{
    private SparseRows(int columns, int[] starts, int[] places, double[] weights) => (Columns, Starts, Places, Weights) = (columns, starts, places, weights);

    public int Rows => Starts.Length - 1;

    public int Columns { get; }

    public int[] Starts { get; }

    /// <summary>The column of each number.</summary>
    public int[] Places { get; }

    /// <summary>The numbers, none of them 0.</summary>
    public double[] Weights { get; }

    public static SparseRows Of(int columns, IEnumerable<IEnumerable<(int Column, double Weight)>> rows)
    {
        var (starts, places, weights) = (new List<int> { 0 }, new List<int>(), new List<double>());
        foreach (var row in rows)
        {
            foreach (var (column, weight) in row)
            {
                if (weight != 0)
                {
                    places.Add(column);
                    weights.Add(weight);
                }
            }

            starts.Add(places.Count);
        }

        return new SparseRows(columns, [.. starts], [.. places], [.. weights]);
    }

    public SparseRows Transpose()
    {
        var rows = new List<(int, double)>[Columns];
        for (var column = 0; column < Columns; column++)
        {
            rows[column] = [];
        }

        for (var row = 0; row < Rows; row++)
        {
            for (var i = Starts[row]; i < Starts[row + 1]; i++)
            {
                rows[Places[i]].Add((row, Weights[i]));
            }
        }

        return Of(Rows, rows);
    }
}
