using static Fluxion.Transforms;

namespace Fluxion.Bench;

/// <summary>The lab's training loop, as a user writes it.</summary>
internal sealed class Training
{
    private readonly Tensor _images;
    private readonly Tensor _labels;
    private readonly int _batch;
    private readonly Func<Mlp, Tensor, Tensor, Tensor, Mlp> _step;
    private Mlp _model;
    private Key _key = Key.Of(1);

    /// <param name="data">Images and labels.</param>
    /// <param name="sizes">The layers' widths.</param>
    /// <param name="batch">Images a step.</param>
    /// <param name="step">From a model, all images and labels, and the places of a batch among them to the next model.</param>
    public Training((Tensor Images, Tensor Labels) data, int[] sizes, int batch, Func<Mlp, Tensor, Tensor, Tensor, Mlp> step)
    {
        (_images, _labels) = data;
        (_batch, _step) = (batch, step);
        _model = Mlp.Create(sizes, _key);
    }

    /// <summary>A step of plain descent. The batch is gathered within it, so that compiled its rows stay in the program's memory.</summary>
    public static Func<Mlp, Tensor, Tensor, Tensor, Mlp> Descent(double rate) => (model, images, digits, chosen) =>
    {
        var (x, labels) = (images.GatherRows(chosen), digits.GatherRows(chosen));
        var gradient = Grad((Mlp candidate) => candidate.Apply(x).SoftmaxCrossEntropy(labels).Mean())(model);
        return Tree.Map(model, gradient, (weights, slope) => weights - (rate * slope));
    };

    public void Epoch() => Steps(_images.Shape[0] / _batch);

    /// <summary>So many steps of an epoch, in a new order of the images.</summary>
    public void Steps(int count)
    {
        (_key, var key) = _key.Split();
        var order = key.Permutation(_images.Shape[0]);
        for (var step = 0; step < count; step++)
        {
            _model = _step(_model, _images, _labels, order.Slice(0, step * _batch, _batch));
        }
    }
}
