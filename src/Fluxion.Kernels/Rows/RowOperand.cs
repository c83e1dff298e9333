namespace Fluxion.Kernels;

/// <summary>What an operand is to an operation on rows.</summary>
internal enum RowOperand
{
    /// <summary>Rows of their own.</summary>
    Rows,

    /// <summary>A number for each row.</summary>
    Numbers,

    /// <summary>A number for each column, the same for all rows.</summary>
    Columns,
}
