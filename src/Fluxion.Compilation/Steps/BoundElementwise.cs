using Fluxion.Kernels;

namespace Fluxion.Compilation;

/// <summary>A fused elementwise loop on memory. Large ones are shared among threads in chunks; which thread takes which changes no bit.</summary>
internal sealed unsafe class BoundElementwise : BoundStep
{
    private readonly LaneKernel _kernel;
    private readonly OperandDomain _domain;
    private readonly DenseTensor[] _tensors;
    private readonly int[] _sizes;
    private readonly int _operands;
    private readonly int _rows;

    internal BoundElementwise(ElementwiseStep step, PlanInstance instance)
        : base(step)
    {
        _domain = step.Domain;
        _operands = step.Reads.Count;
        _tensors = [.. step.Reads.Concat(step.Writes).Select(instance.Tensor)];
        _sizes = Array.ConvertAll(_tensors, tensor => tensor.DType.SizeInBytes());
        _rows = _domain.Rows;
        _kernel = step.Kernel;
    }

    internal override void Run()
    {
        var pointers = stackalloc void*[_tensors.Length];
        for (var i = 0; i < _tensors.Length; i++)
        {
            pointers[i] = Pointer.To(_tensors[i]);
        }

        var work = new Part(this, pointers);
        if (_rows > 1)
        {
            WorkSplitter.Run(_rows, Math.Max(1, Chunks.Size / _domain.Row), work);
        }
        else if (Chunks.Shared(_domain.Row))
        {
            WorkSplitter.Run(Chunks.Count(_domain.Row), 1, work);
        }
        else
        {
            _kernel.Run(pointers, _domain.Row);
        }
    }

    // Elements from one of a single row.
    private void RunChunks(void** start, int first, int last)
    {
        var pointers = stackalloc void*[_tensors.Length];
        var from = Chunks.Start(first);
        for (var i = 0; i < _tensors.Length; i++)
        {
            var stays = i < _operands && _domain.IsUniform[i];
            pointers[i] = (byte*)start[i] + (stays ? 0 : (nint)from * _sizes[i]);
        }

        _kernel.Run(pointers, Chunks.End(last, _domain.Row) - from);
    }

    private void RunRows(void** start, int first, int last)
    {
        var pointers = stackalloc void*[_tensors.Length];
        for (var row = first; row < last; row++)
        {
            for (var i = 0; i < _tensors.Length; i++)
            {
                var at = i < _operands ? _domain.OffsetOf(i, row) : (nint)row * _domain.Row;
                pointers[i] = (byte*)start[i] + (at * _sizes[i]);
            }

            _kernel.Run(pointers, _domain.Row);
        }
    }

    private readonly struct Part(BoundElementwise step, void** pointers) : IRangeWork
    {
        public void Run(int start, int end)
        {
            if (step._rows > 1)
            {
                step.RunRows(pointers, start, end);
            }
            else
            {
                step.RunChunks(pointers, start, end);
            }
        }
    }
}
