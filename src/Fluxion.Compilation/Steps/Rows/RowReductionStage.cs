namespace Fluxion.Compilation;

/// <summary>From each row its reduction.</summary>
internal sealed unsafe class RowReductionStage(Reducer reducer, int x, int y, int columns) : RowStage
{
    internal override void Run(byte** at, int rows) => reducer.Run(new Primitives.AxisPass(rows, columns, 1), at[x], at[y]);
}
