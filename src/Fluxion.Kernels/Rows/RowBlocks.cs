namespace Fluxion.Kernels;

/// <summary>Shares work on many rows among threads, in blocks of as many rows as the caller says: the items of the work.</summary>
internal static class RowBlocks
{
    public static void Run<TWork>(int rows, int columns, int rowsOfBlock, TWork work)
        where TWork : struct, IRangeWork
    {
        var blocks = (rows + rowsOfBlock - 1) / rowsOfBlock;
        if (Chunks.Shared((long)rows * columns))
        {
            WorkSplitter.Run(blocks, Math.Max(1, Chunks.Size / (columns * rowsOfBlock)), work);
        }
        else
        {
            work.Run(0, blocks);
        }
    }
}
