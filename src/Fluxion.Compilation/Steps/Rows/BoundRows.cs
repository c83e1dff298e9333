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
    private readonly int _grain;

    internal BoundRows(RowStep step, PlanInstance instance)
        : base(step)
    {
        _program = step.Program;
        _tensors = [.. step.Reads.Concat(step.Writes).Select(instance.Tensor)];
        _rows = step.Rows.Rows;
        _grain = Math.Max(1, Chunks.Size / (_program.Block * step.Rows.Columns));
    }

    internal override void Run()
    {
        var pointers = stackalloc byte*[_tensors.Length];
        for (var i = 0; i < _tensors.Length; i++)
        {
            pointers[i] = (byte*)Pointer.To(_tensors[i]);
        }

        WorkSplitter.Run(((_rows - 1) / _program.Block) + 1, _grain, new Part(this, pointers));
    }

    private void RunBlocks(byte** pointers, int first, int last)
    {
        var registers = _program.Registers;
        var scratch = (_scratch ??= new()).Get<byte>(_program.Offsets[^1]);
        var at = stackalloc byte*[registers.Length];
        for (var block = first; block < last; block++)
        {
            var start = block * _program.Block;
            for (var i = 0; i < registers.Length; i++)
            {
                ref readonly var register = ref registers[i];
                at[i] = register.External >= 0
                    ? pointers[register.External] + ((nint)start * register.RowStep * register.Bytes)
                    : scratch + _program.Offsets[register.Slot];
            }

            var rows = Math.Min(_program.Block, _rows - start);
            foreach (var stage in _program.Stages)
            {
                if (block == first || !stage.IsOnce)
                {
                    stage.Run(at, rows);
                }
            }
        }
    }

    private readonly struct Part(BoundRows step, byte** pointers) : IRangeWork
    {
        public void Run(int start, int end) => step.RunBlocks(pointers, start, end);
    }
}
