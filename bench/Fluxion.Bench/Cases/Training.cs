using static Fluxion.Transforms;

namespace Fluxion.Bench;

/// <summary>The lab's training loop, as a user writes it.</summary>
internal sealed class Training
{
    private readonly Tensor _images;
    private readonly Tensor _labels;
    private readonly int _batch;
    private readonly double _rate;
    private Mlp _model;
    private Key _key = Key.Of(1);

    public Training((Tensor Images, Tensor Labels) data, int[] sizes, int batch, double rate)
    {
        (_images, _labels) = data;
        (_batch, _rate) = (batch, rate);
        _model = Mlp.Create(sizes, _key);
    }

    public void Epoch() => Steps(_images.Shape[0] / _batch);

    /// <summary>So many steps of an epoch, in a new order of the images.</summary>
    public void Steps(int count)
    {
        (_key, var key) = _key.Split();
        var order = key.Permutation(_images.Shape[0]);
        for (var step = 0; step < count; step++)
        {
            var chosen = order.Slice(0, step * _batch, _batch);
            var (x, labels) = (_images.GatherRows(chosen), _labels.GatherRows(chosen));
            var gradient = Grad((Mlp model) => model.Apply(x).SoftmaxCrossEntropy(labels).Mean())(_model);
            _model = Tree.Map(_model, gradient, (weights, slope) => weights - (_rate * slope));
        }
    }
}
