namespace Fluxion.Compilation;

/// <summary>Lays rows out one behind the other where one element stands for a row, or one row for all.</summary>
internal sealed unsafe class RowExpandStage(RowRegister register, int from, int to, int columns) : RowStage
{
    private readonly int _rowBytes = columns * register.Bytes;
    private readonly int _step = register.RowStep * register.Bytes;

    internal override bool IsOnce => register.RowStep == 0;

    internal override void Run(byte** at, int rows)
    {
        if (IsOnce)
        {
            Row(at[from], at[to]);
            Repeat(at[to], rows * _rowBytes);
            return;
        }

        for (var row = 0; row < rows; row++)
        {
            Row(at[from] + ((nint)row * _step), at[to] + ((nint)row * _rowBytes));
        }
    }

    // What is there is copied behind itself: each time twice as much.
    private void Repeat(byte* target, int bytes)
    {
        for (var done = _rowBytes; done < bytes; done *= 2)
        {
            System.Buffer.MemoryCopy(target, target + done, bytes - done, Math.Min(done, bytes - done));
        }
    }

    private void Row(byte* source, byte* target)
    {
        if (register.ElementStep == 1)
        {
            System.Buffer.MemoryCopy(source, target, _rowBytes, _rowBytes);
            return;
        }

        switch (register.Bytes)
        {
            case 1:
                new Span<byte>(target, columns).Fill(*source);
                break;
            case 4:
                new Span<int>(target, columns).Fill(*(int*)source);
                break;
            default:
                new Span<long>(target, columns).Fill(*(long*)source);
                break;
        }
    }
}
