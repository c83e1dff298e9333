using Fluxion.Kernels;

namespace Fluxion.Compilation;

/// <summary>
/// Results of a kernel over rows that go past the caches: its loops write and read them in scratch, a few rows at a time, and from there they are
/// copied to where they belong.
/// </summary>
internal sealed unsafe class RowStaging
{
    private const int Alignment = 64;

    private readonly List<(int Register, int Offset, int BytesOfRow)> _results = [];
    private readonly int[] _reads;
    private readonly int[] _bytesRead;

    /// <param name="step">The kernel.</param>
    internal RowStaging(RowStep step)
    {
        ScratchBytes = step.Program.Offsets[^1];
        var registers = step.Program.Registers;
        _reads = [.. Enumerable.Range(0, step.Reads.Count).Where(read => registers[read].IsDense(step.Rows.Columns))];
        _bytesRead = Array.ConvertAll(_reads, read => registers[read].RowStep * registers[read].Bytes);
        for (var i = 0; i < step.Writes.Count; i++)
        {
            var number = step.Reads.Count + i;
            var register = registers[number];
            if (step.Writes[i].Buffer.GoesPast && register.IsDense(step.Rows.Columns) && register.RowsOfStep == 1)
            {
                var bytes = register.RowStep * register.Bytes;
                _results.Add((number, ScratchBytes, bytes));
                ScratchBytes += ((step.Program.Block * bytes) + Alignment - 1) & -Alignment;
            }
        }
    }

    /// <summary>The scratch of the kernel, and behind it what is staged.</summary>
    internal int ScratchBytes { get; }

    internal bool IsEmpty => _results.Count == 0;

    /// <summary>Puts the registers of such results into scratch.</summary>
    internal void Place(byte** at, byte* scratch)
    {
        foreach (var (register, offset, _) in _results)
        {
            at[register] = scratch + offset;
        }
    }

    /// <summary>
    /// Copies rows to where they belong, and asks for the rows that are read next. Other threads see them after <see cref="LaneMemory.Publish"/>.
    /// </summary>
    internal void Copy(byte** at, byte** targets, int start, int rows)
    {
        for (var i = 0; i < _results.Count; i++)
        {
            var (register, _, bytes) = _results[i];
            var source = at[register];
            var target = targets[register] + ((nint)start * bytes);
            if (i < _reads.Length)
            {
                // With fewer results than operands, each brings two.
                var other = i + _results.Count < _reads.Length ? i + _results.Count : i;
                PastCopy.Run(source, target, rows * bytes, Next(at, i, rows), Next(at, other, rows));
            }
            else
            {
                PastCopy.Run(source, target, rows * bytes);
            }
        }
    }

    private byte* Next(byte** at, int read, int rows) => at[_reads[read]] + ((nint)rows * _bytesRead[read]);
}
