using System.Numerics;
using Fluxion.Kernels;
using Fluxion.Primitives;

namespace Fluxion.Compilation;

/// <summary>An attention, or with six operands and more its backward pass, on memory.</summary>
internal sealed class BoundAttention<T> : BoundStep
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly DenseTensor[] _reads;
    private readonly DenseTensor[] _writes;
    private readonly DenseTensor? _mask;
    private readonly bool _isBackward;
    private readonly AttentionProblem _problem;

    internal unsafe BoundAttention(Step step, AttentionSettings settings, DenseTensor[] reads, DenseTensor[] writes)
        : base(step)
    {
        (_reads, _writes, _isBackward) = (reads, writes, writes.Length == 3);
        _mask = reads.Length == (_isBackward ? 7 : 4) ? reads[^1] : null;
        _problem = AttentionShape.Problem(settings, reads[0], reads[1], reads[2], _mask, null) with
        {
            QueryRows = AttentionShape.Rows(reads[0]),
            KeyRows = AttentionShape.Rows(reads[1]),
            ValueRows = AttentionShape.Rows(reads[2]),
            FlowRows = _isBackward ? AttentionShape.Rows(reads[5]) : default,
        };
    }

    internal override unsafe void Run()
    {
        fixed (bool* mask = _mask is null ? default : _mask.ElementsAndGaps<bool>())
        {
            var problem = _problem with { Mask = mask };
            var (q, k, v) = (_reads[0], _reads[1], _reads[2]);
            if (_isBackward)
            {
                AttentionBackward.Run(
                    problem, q.ElementsAndGaps<T>(), k.ElementsAndGaps<T>(), v.ElementsAndGaps<T>(), _reads[3].Elements<T>(), _reads[4].Elements<T>(),
                    _reads[5].ElementsAndGaps<T>(), _writes[0].Writable<T>(), _writes[1].Writable<T>(), _writes[2].Writable<T>());
            }
            else
            {
                AttentionForward.Run(
                    problem, q.ElementsAndGaps<T>(), k.ElementsAndGaps<T>(), v.ElementsAndGaps<T>(), _writes[0].Writable<T>(), _writes[1].Writable<T>());
            }
        }

        GC.KeepAlive(_reads);
    }
}
