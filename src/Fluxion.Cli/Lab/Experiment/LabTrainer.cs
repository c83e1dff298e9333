using System.Collections.Concurrent;

namespace Fluxion.Cli.Lab;

/// <summary>The lab's experiment: a new order of the images every epoch, a step for each batch, and the accuracy at the end.</summary>
/// <param name="data">The images.</param>
/// <param name="isEager">Whether the steps run as they stand instead of compiled.</param>
internal sealed class LabTrainer(Mnist data, bool isEager = false) : ILabTrainer
{
    private const int Classes = 10;
    private const int TestBatch = 1000;

    // Made once and read by all runs at the same time.
    private readonly LabImages _train = LabImages.Of(data.Train);
    private readonly LabImages _test = LabImages.Of(data.Test);

    // Compiled once for all runs: what a step is follows from rate and λ.
    private readonly ConcurrentDictionary<(double Rate, double L2), Func<Mlp, OptimizerState<Mlp>, LabImages, Tensor, (Mlp Model, OptimizerState<Mlp> State)>> _steps = [];
    private readonly Func<Mlp, LabImages, Tensor> _right = LabProgram.Right(isEager);

    public int ImagesPerEpoch => _train.Labels.Size;

    public double Train(LabSettings settings, LabRun run, Action<int> trained, CancellationToken cancellation) =>
        Accuracy(Model(settings, run, trained, cancellation));

    /// <summary>The network after its last epoch.</summary>
    internal Mlp Model(LabSettings settings, LabRun run, Action<int> trained, CancellationToken cancellation)
    {
        // Neither λ nor its place in the list: run i starts from the same weights and sees the same batches for every λ, so that rows of the
        // table differ by λ and not by luck.
        var (first, order) = Key.Of(settings.Seed).Split(run.Index + 1)[run.Index].Split();
        var model = Mlp.Random(first, [_train.Rows.Shape[1], .. settings.Hidden, Classes]);
        var optimizer = new Sgd(settings.Rate);
        var state = optimizer.Initialize(model);
        var step = _steps.GetOrAdd((settings.Rate, run.L2), _ => LabProgram.Step(optimizer, run.L2, isEager));
        foreach (var epoch in order.Split(settings.Epochs))
        {
            foreach (var batch in Batches.Shuffled(epoch, ImagesPerEpoch, settings.Batch))
            {
                cancellation.ThrowIfCancellationRequested();
                (model, state) = step(model, state, _train, batch);
                trained(batch.Size);
            }
        }

        return model;
    }

    private double Accuracy(Mlp model)
    {
        var right = 0L;
        for (var start = 0; start < _test.Labels.Size; start += TestBatch)
        {
            right += _right(model, _test.Within(start..Math.Min(start + TestBatch, _test.Labels.Size))).Item<long>();
        }

        return 100.0 * right / _test.Labels.Size;
    }
}
