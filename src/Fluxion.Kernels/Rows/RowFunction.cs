namespace Fluxion.Kernels;

/// <summary>
/// What an operation does with rows, straight on memory and a few rows at a time: the loops that it runs by itself, and so the same bits.
/// Any number of threads may run it at once.
/// </summary>
internal abstract unsafe class RowFunction
{
    /// <summary>What each operand is to the rows.</summary>
    internal abstract ReadOnlySpan<RowOperand> Operands { get; }

    /// <summary>The number of the first operand that has rows of its own; −1 where none has.</summary>
    internal int FirstRows
    {
        get
        {
            for (var i = 0; i < Operands.Length; i++)
            {
                if (Operands[i] == RowOperand.Rows)
                {
                    return i;
                }
            }

            return -1;
        }
    }

    /// <summary>
    /// Two numbers of each row of the first operand, as one more operand: functions of the same rows whose basis is equal share it. Null where
    /// there is none.
    /// </summary>
    internal virtual RowFunction? Basis => null;

    /// <summary>How many results beside the first are sums over rows: a number for each column, for each <see cref="RowsOfSum"/> rows.</summary>
    internal virtual int Sums => 0;

    /// <summary>Rows whose sums are taken together, one row after the other. What is there is added to.</summary>
    internal virtual int RowsOfSum => 1;

    /// <summary>Works on rows that lie one behind the other. The first result may be the memory of an operand of its size.</summary>
    /// <param name="rows">How many rows, all within one stretch of <see cref="RowsOfSum"/> if there are sums.</param>
    /// <param name="columns">Elements in a row.</param>
    /// <param name="operands">Where each operand starts.</param>
    /// <param name="results">Where each result starts: rows or a number for each, then the sums.</param>
    internal abstract void Run(int rows, int columns, void** operands, void** results);

    /// <summary>Whether on such rows it takes traffic along, as many bytes as its first operand has.</summary>
    internal virtual bool CarriesTraffic(int columns) => false;

    /// <summary>The same with traffic, all of which has gone when it returns.</summary>
    internal virtual void Run(int rows, int columns, void** operands, void** results, in RowTraffic traffic) =>
        throw new InvalidOperationException("Rows: this function takes no traffic along.");
}
