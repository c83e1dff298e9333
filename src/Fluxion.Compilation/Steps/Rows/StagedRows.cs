using Fluxion.Kernels;

namespace Fluxion.Compilation;

/// <summary>The results that one thread stages on its way through the rows, block by block.</summary>
/// <param name="staging">What is staged.</param>
/// <param name="targets">Where the rows of each register begin that lies outside.</param>
/// <param name="scratch">The thread's scratch.</param>
internal unsafe ref struct StagedRows(RowStaging staging, byte** targets, byte* scratch)
{
    // Which half of the staging the block at hand is written to.
    private int _half;

    // The block before, in the other half, where it is not yet stored.
    private int _start;
    private int _waiting;

    /// <summary>Puts the registers of staged results into scratch.</summary>
    internal readonly void Place(byte** at)
    {
        foreach (var result in staging.Results)
        {
            at[result.Number] = Source(result, _half);
        }
    }

    /// <summary>What the carrier takes along: the block before, if it is as large, and the rows that are read next.</summary>
    internal RowTraffic Traffic(byte** at, int rows)
    {
        if (_waiting != rows || !IsAligned())
        {
            Flush();
        }

        var results = staging.Results;
        var (first, second) = _waiting == 0 ? default : (Copy(results[0]), results.Length > 1 ? Copy(results[1]) : default);
        _waiting = 0;
        return new RowTraffic(first, second, Next(at, 0, rows), Next(at, 1, rows));
    }

    /// <summary>A block is done: it is stored, unless the carrier will take it along with the next one.</summary>
    internal void Finish(byte** at, int start, int rows)
    {
        if (staging.Carrier is null)
        {
            Store(at, start, rows);
            return;
        }

        (_start, _waiting) = (start, rows);
        _half ^= 1;
    }

    /// <summary>Stores what nobody took along. Other threads see it after <see cref="LaneMemory.Publish"/>.</summary>
    internal void Flush()
    {
        for (var i = 0; _waiting > 0 && i < staging.Results.Length; i++)
        {
            var copy = Copy(staging.Results[i]);
            PastCopy.Run(copy.Source, copy.Target, _waiting * staging.Results[i].RowBytes);
        }

        _waiting = 0;
    }

    private readonly bool IsAligned()
    {
        foreach (var result in staging.Results)
        {
            if ((nint)targets[result.Number] % RowTraffic.Line != 0)
            {
                return false;
            }
        }

        return true;
    }

    // Of the block before.
    private readonly PastLines Copy(StagedRegister result) => new(Source(result, _half ^ 1), Target(result, _start));

    private readonly byte* Source(StagedRegister result, int half) => scratch + result.Offset + (half * staging.HalfBytes);

    private readonly byte* Target(StagedRegister result, int start) => targets[result.Number] + ((nint)start * result.RowBytes);

    // Straight from the block's own half, and meanwhile the rows that are read next are asked for.
    private readonly void Store(byte** at, int start, int rows)
    {
        var (results, reads) = (staging.Results, staging.Reads.Length);
        for (var i = 0; i < results.Length; i++)
        {
            byte* source = at[results[i].Number], target = Target(results[i], start);
            var bytes = rows * results[i].RowBytes;
            if (i < reads)
            {
                // With fewer results than operands, each brings two.
                PastCopy.Run(source, target, bytes, Next(at, i, rows), Next(at, i + results.Length < reads ? i + results.Length : i, rows));
            }
            else
            {
                PastCopy.Run(source, target, bytes);
            }
        }
    }

    // The rows behind these of an operand, or of the last one there is; without any, what is at hand anyway.
    private readonly byte* Next(byte** at, int read, int rows)
    {
        if (staging.Reads.Length == 0)
        {
            return scratch;
        }

        var register = staging.Reads[Math.Min(read, staging.Reads.Length - 1)];
        return at[register.Number] + ((nint)rows * register.RowBytes);
    }
}
