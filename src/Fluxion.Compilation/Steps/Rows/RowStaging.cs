using Fluxion.Kernels;

namespace Fluxion.Compilation;

/// <summary>
/// Which results of a kernel over rows go past the caches: its loops write and read them in scratch, a few rows at a time, and from there they are
/// copied to where they belong (<see cref="StagedRows"/>).
/// </summary>
internal sealed class RowStaging
{
    // So much stays in the second cache beside all else.
    private const int MostCarried = 1 << 16;

    /// <param name="step">The kernel.</param>
    internal RowStaging(RowStep step)
    {
        var (registers, bytes) = (step.Program.Registers, step.Program.Offsets[^1]);
        Reads =
        [
            .. Enumerable.Range(0, step.Reads.Count).Where(read => registers[read].IsDense(step.Rows.Columns))
                .Select(read => new StagedRegister(read, 0, registers[read].RowStep * registers[read].Bytes)),
        ];
        var results = new List<StagedRegister>();
        for (var i = 0; i < step.Writes.Count; i++)
        {
            var number = step.Reads.Count + i;
            var register = registers[number];
            if (step.Writes[i].Buffer.GoesPast && register.IsDense(step.Rows.Columns) && register.RowsOfStep == 1)
            {
                var staged = new StagedRegister(number, bytes, register.RowStep * register.Bytes);
                results.Add(staged);
                bytes += ((step.Program.Block * staged.RowBytes) + RowTraffic.Line - 1) & -RowTraffic.Line;
            }
        }

        Results = [.. results];
        HalfBytes = bytes - step.Program.Offsets[^1];
        Carrier = HalfBytes <= MostCarried ? step.Program.Stages.OfType<RowFunctionStage>().FirstOrDefault(stage => MayCarry(stage, step)) : null;
        ScratchBytes = bytes + (Carrier is null ? 0 : HalfBytes);
    }

    /// <summary>The scratch of the kernel, and behind it what is staged.</summary>
    internal int ScratchBytes { get; }

    /// <summary>Bytes of what is staged of one block of rows.</summary>
    internal int HalfBytes { get; }

    /// <summary>What is staged, and where in scratch.</summary>
    internal StagedRegister[] Results { get; }

    /// <summary>Operands whose next rows are asked for.</summary>
    internal StagedRegister[] Reads { get; }

    /// <summary>
    /// The loop that takes along what the block before left to be stored, while it computes. Two blocks are staged then in turn; null where there
    /// is no such loop, and a block is stored when it is done.
    /// </summary>
    internal RowFunctionStage? Carrier { get; }

    private bool MayCarry(RowFunctionStage stage, RowStep step)
    {
        var first = step.Program.Registers[stage.FirstOperand];
        return stage.CarriesTraffic && Results.Length is > 0 and <= RowTraffic.MostCopies
            && Array.TrueForAll(Results, result => result.RowBytes == step.Rows.Columns * first.Bytes);
    }
}
