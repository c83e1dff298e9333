namespace Fluxion.Compilation;

/// <summary>Lays rows out one behind the other where one element stands for a row, or one row for all.</summary>
internal sealed unsafe class RowExpandStage(RowRegister register, int from, int to, int columns) : RowStage
{
    internal override bool IsOnce => register.RowStep == 0;

    internal override void Run(byte** at, int rows)
    {
        var source = at[from];
        var target = at[to];
        for (var row = 0; row < rows; row++)
        {
            if (register.ElementStep == 1)
            {
                System.Buffer.MemoryCopy(source, target, columns * register.Bytes, columns * register.Bytes);
            }
            else
            {
                Fill(source, target);
            }

            source += register.RowStep * register.Bytes;
            target += columns * register.Bytes;
        }
    }

    private void Fill(byte* element, byte* target)
    {
        switch (register.Bytes)
        {
            case 1:
                new Span<byte>(target, columns).Fill(*element);
                break;
            case 4:
                new Span<int>(target, columns).Fill(*(int*)element);
                break;
            default:
                new Span<long>(target, columns).Fill(*(long*)element);
                break;
        }
    }
}
