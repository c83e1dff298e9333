using System.Numerics;
using Fluxion.Kernels;
using Fluxion.Primitives;

namespace Fluxion.Compilation;

/// <summary>
/// A product with its epilogue on memory. Threads take chunks; where those are too few for that, all rows are one, whose product and loop all
/// threads share. Neither changes a bit.
/// </summary>
internal sealed class BoundEpilogue<T> : BoundStep
    where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>With fewer, some threads would wait long for others.</summary>
    private const int ChunksPerThread = 4;

    private readonly MatrixOperand _a;
    private readonly MatrixOperand _b;
    private readonly DenseTensor _product;
    private readonly BoundElementwise _loop;
    private readonly RowChunks _chunks;
    private readonly int _columns;

    internal BoundEpilogue(EpilogueStep step, PlanInstance instance)
        : base(step)
    {
        (_a, _b) = (MatrixOperand.Of(instance.Tensor(step.Product.Reads[0])), MatrixOperand.Of(instance.Tensor(step.Product.Reads[1])));
        (_product, _loop, _chunks) = (instance.Tensor(step.Target), new BoundElementwise(step.Loop, instance), step.Chunks);
        _columns = step.Product.Writes[0].Type.Shape[1];
    }

    internal override void Run()
    {
        var work = new Part(this);
        if (_chunks.Count >= ChunksPerThread * WorkSplitter.Threads)
        {
            WorkSplitter.Run(_chunks.Count, 1, work);
        }
        else
        {
            RunRows(0, _chunks.Rows);
        }

        GC.KeepAlive(_a.Tensor);
        GC.KeepAlive(_b.Tensor);
    }

    private void RunRows(int first, int last)
    {
        var a = _a.Elements<T>()[(_a.IsTransposed ? first : first * _a.Leading)..];
        var product = _product.Writable<T>().Slice(first * _columns, (last - first) * _columns);
        Gemm.Multiply(
            last - first, _columns, _a.Columns, a, _a.Leading, _a.IsTransposed, _b.Elements<T>(), _b.Leading, _b.IsTransposed, product, _columns);
        _loop.Run(first * _columns, last * _columns);
    }

    private readonly struct Part(BoundEpilogue<T> step) : IRangeWork
    {
        public void Run(int start, int end)
        {
            for (var chunk = start; chunk < end; chunk++)
            {
                step.RunRows(step._chunks.Start(chunk), step._chunks.End(chunk));
            }
        }
    }
}
