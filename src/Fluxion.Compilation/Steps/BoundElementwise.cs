using Fluxion.Kernels;

namespace Fluxion.Compilation;

/// <summary>A fused elementwise loop on memory. Large ones are shared among threads in chunks; which thread takes which changes no bit.</summary>
internal sealed unsafe class BoundElementwise : BoundStep
{
    private readonly LaneKernel _kernel;
    private readonly OperandDomain _domain;
    private readonly DenseTensor[] _tensors;
    private readonly int[] _sizes;
    private readonly nint[]? _rowBytes;
    private readonly int _rows;

    internal BoundElementwise(ElementwiseStep step, PlanInstance instance)
        : base(step)
    {
        _domain = step.Domain;
        _tensors = [.. step.Reads.Concat(step.Writes).Select(instance.Tensor)];
        _sizes = Array.ConvertAll(_tensors, tensor => tensor.DType.SizeInBytes());
        _rows = _domain.Rows;
        _rowBytes = _domain.Outer.Length == 1 ? [.. _sizes.Select((size, i) => (nint)_domain.OuterStrides[i][0] * size)] : null;
        _kernel = step.BestKernel();
    }

    internal override void Run() => Run(0, _rows * _domain.Row);

    /// <summary>Computes some of the elements; of several rows whole ones.</summary>
    internal void Run(int from, int to)
    {
        var pointers = stackalloc void*[_tensors.Length];
        Locate(pointers);
        var work = new Part(this, pointers, from, to);
        if (_rows > 1)
        {
            WorkSplitter.Run((to - from) / _domain.Row, Math.Max(1, Chunks.Size / _domain.Row), work);
        }
        else if (Chunks.Shared(to - from))
        {
            WorkSplitter.Run(Chunks.Count(to - from), 1, work);
        }
        else
        {
            RunElements(pointers, from, to);
        }
    }

    // Loops stand apart from memory on the stack: together the runtime would not optimise them by what it has seen.
    private void Locate(void** pointers)
    {
        for (var i = 0; i < _tensors.Length; i++)
        {
            pointers[i] = Pointer.To(_tensors[i]);
        }
    }

    private void Locate(void** pointers, void** start, int from)
    {
        for (var i = 0; i < _tensors.Length; i++)
        {
            pointers[i] = (byte*)start[i] + (_domain.IsUniform[i] ? 0 : (nint)from * _sizes[i]);
        }
    }

    // Elements from one of a single row.
    private void RunElements(void** start, int from, int to)
    {
        var pointers = stackalloc void*[_tensors.Length];
        Locate(pointers, start, from);
        _kernel.Run(pointers, to - from);
        Publish();
    }

    private void RunRows(void** start, int first, int last)
    {
        var pointers = stackalloc void*[_tensors.Length];
        for (var row = first; row < last; row++)
        {
            for (var i = 0; i < _tensors.Length; i++)
            {
                // Rows along one axis lie evenly apart, which is cheaper to follow than to find each.
                pointers[i] = _rowBytes is null ? (byte*)start[i] + (_domain.OffsetOf(i, row) * _sizes[i])
                    : row == first ? (byte*)start[i] + (row * _rowBytes[i])
                    : (byte*)pointers[i] + _rowBytes[i];
            }

            _kernel.Run(pointers, _domain.Row);
        }

        Publish();
    }

    private void Publish()
    {
        if (_kernel.GoesPast)
        {
            LaneMemory.Publish();
        }
    }

    private readonly struct Part(BoundElementwise step, void** pointers, int from, int to) : IRangeWork
    {
        public void Run(int start, int end)
        {
            if (step._rows > 1)
            {
                var row = from / step._domain.Row;
                step.RunRows(pointers, row + start, row + end);
            }
            else
            {
                step.RunElements(pointers, from + Chunks.Start(start), from + Chunks.End(end, to - from));
            }
        }
    }
}
