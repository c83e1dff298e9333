using Fluxion.Kernels;

namespace Fluxion.Compilation;

/// <summary>A kernel over rows on memory. Threads share the rows; each row's elements meet in the same order whoever takes them.</summary>
internal sealed unsafe class BoundRows : BoundStep
{
    [ThreadStatic]
    private static AlignedScratch? _scratch;

    private readonly RowProgram _program;
    private readonly DenseTensor[] _tensors;
    private readonly int _rows;
    private readonly int _unit;
    private readonly int _grain;
    private readonly RowStaging _staging;

    internal BoundRows(RowStep step, PlanInstance instance)
        : base(step)
    {
        _program = step.Program;
        _tensors = [.. step.Reads.Concat(step.Writes).Select(instance.Tensor)];
        _rows = step.Rows.Rows;
        _staging = new RowStaging(step);

        // What is summed over some rows stays with one thread.
        _unit = Math.Max(_program.Block, step.Sums?.Rows ?? 1);
        _grain = Math.Max(1, Chunks.Size / (_unit * step.Rows.Columns));
    }

    internal override void Run()
    {
        var pointers = stackalloc byte*[_tensors.Length];
        for (var i = 0; i < _tensors.Length; i++)
        {
            pointers[i] = (byte*)Pointer.To(_tensors[i]);
        }

        WorkSplitter.Run(((_rows - 1) / _unit) + 1, _grain, new Part(this, pointers));
    }

    private void RunBlocks(byte** pointers, int first, int last)
    {
        var registers = _program.Registers;
        var scratch = (_scratch ??= new()).Get<byte>(_staging.ScratchBytes);
        var at = stackalloc byte*[registers.Length];
        var staged = new StagedRows(_staging, pointers, scratch);
        var (begin, end) = (first * _unit, Math.Min(last * _unit, _rows));
        for (var start = begin; start < end; start += _program.Block)
        {
            for (var i = 0; i < registers.Length; i++)
            {
                ref readonly var register = ref registers[i];
                at[i] = register.External >= 0
                    ? pointers[register.External] + ((nint)(start / register.RowsOfStep) * register.RowStep * register.Bytes)
                    : scratch + _program.Offsets[register.Slot];
            }

            staged.Place(at);
            if (start % _unit == 0)
            {
                ClearSums(registers, at);
            }

            var rows = Math.Min(_program.Block, end - start);
            foreach (var stage in _program.Stages)
            {
                if (stage == _staging.Carrier)
                {
                    _staging.Carrier.Run(at, rows, staged.Traffic(at, rows));
                }
                else if (start == begin || !stage.IsOnce)
                {
                    stage.Run(at, rows);
                }
            }

            staged.Finish(at, start, rows);
        }

        staged.Flush();
        if (_staging.Results.Length > 0)
        {
            LaneMemory.Publish();
        }
    }

    private static void ClearSums(RowRegister[] registers, byte** at)
    {
        for (var i = 0; i < registers.Length; i++)
        {
            if (registers[i].RowsOfStep > 1)
            {
                new Span<byte>(at[i], registers[i].RowStep * registers[i].Bytes).Clear();
            }
        }
    }

    private readonly struct Part(BoundRows step, byte** pointers) : IRangeWork
    {
        public void Run(int start, int end) => step.RunBlocks(pointers, start, end);
    }
}
