using static Fluxion.Transforms;

namespace Fluxion.Cli.Lab;

/// <summary>The lab's experiment: mean cross-entropy + λ Σ‖W‖², plain descent, a new order every epoch.</summary>
internal sealed class LabTrainer(Mnist data) : ILabTrainer
{
    private const int Classes = 10;
    private const int TestBatch = 1000;

    // Made once and read by all runs at the same time.
    private readonly (Tensor Rows, Tensor Labels) _train = (data.Train.ToRows(), data.Train.ToLabels());
    private readonly (Tensor Rows, Tensor Labels) _test = (data.Test.ToRows(), data.Test.ToLabels());

    public int ImagesPerEpoch => _train.Labels.Size;

    public double Train(LabSettings settings, LabRun run, Action<int> trained, CancellationToken cancellation)
    {
        // Neither λ nor its place in the list: run i starts from the same weights and sees the same batches for every λ, so that rows of the
        // table differ by λ and not by luck.
        var (first, order) = Key.Of(settings.Seed).Split(run.Index + 1)[run.Index].Split();
        var model = Mlp.Random(first, [_train.Rows.Shape[1], .. settings.Hidden, Classes]);
        var optimizer = new Sgd(settings.Rate);
        var state = optimizer.Initialize(model);
        foreach (var epoch in order.Split(settings.Epochs))
        {
            foreach (var batch in Batches.Shuffled(epoch, ImagesPerEpoch, settings.Batch))
            {
                cancellation.ThrowIfCancellationRequested();
                var (x, labels) = (_train.Rows.GatherRows(batch), _train.Labels.GatherRows(batch));
                var (_, gradient) = ValueAndGrad((Mlp m) => Loss(m, x, labels, run.L2))(model);
                (model, state) = optimizer.Update(model, gradient, state);
                trained(batch.Size);
            }
        }

        return Accuracy(model);
    }

    private static Tensor Loss(Mlp model, Tensor x, Tensor labels, double l2)
    {
        var loss = Losses.CrossEntropy(model.Apply(x), labels);
        return l2 == 0 ? loss : loss + (l2 * model.SquaredWeights());
    }

    private double Accuracy(Mlp model)
    {
        var right = 0L;
        for (var start = 0; start < _test.Labels.Size; start += TestBatch)
        {
            var part = start..Math.Min(start + TestBatch, _test.Labels.Size);
            right += model.Apply(_test.Rows[part]).ArgMax().EqualTo(_test.Labels[part]).Cast(DType.Int64).Sum().Item<long>();
        }

        return 100.0 * right / _test.Labels.Size;
    }
}
