namespace Fluxion;

/// <summary>An affine layer, Y = X W + b. A single sample may come as a vector.</summary>
/// <param name="Weights">W, of shape (in, out).</param>
/// <param name="Bias">b, of shape (out), or null for none.</param>
[Tree]
public sealed partial record Linear(Tensor Weights, Tensor? Bias)
{
    /// <summary>A layer with random weights; by default weights and bias are uniform within ±1/√in, as in PyTorch.</summary>
    /// <param name="key">Decides the numbers.</param>
    /// <param name="inputs">The number of inputs.</param>
    /// <param name="outputs">The number of outputs.</param>
    /// <param name="weights">How to draw the weights. If it is given, the bias starts at 0, as He and Xavier have it.</param>
    /// <param name="bias">Whether there is a bias.</param>
    /// <param name="dtype">The element type.</param>
    public static Linear Random(Key key, int inputs, int outputs, Initializer? weights = null, bool bias = true, DType dtype = DType.Float32)
    {
        ArgumentNullException.ThrowIfNull(key);
        Option.AtLeastOne(inputs, nameof(inputs));
        Option.AtLeastOne(outputs, nameof(outputs));
        var (first, second) = key.Split();
        var drawn = (weights ?? Initializer.InverseSquareRoot).Draw(first, [inputs, outputs], dtype);
        return new(drawn, (bias, weights) switch
        {
            (false, _) => null,
            (true, null) => Initializer.InverseSquareRoot.Draw(second, [outputs], inputs, outputs, dtype),
            (true, _) => Tensor.Zeros([outputs], dtype),
        });
    }

    /// <summary>Y = X W + b.</summary>
    /// <param name="x">The inputs X, of shape (…, in).</param>
    /// <returns>Y, of shape (…, out).</returns>
    /// <exception cref="ShapeException">The inputs are not as many as the layer has.</exception>
    public Tensor Apply(Tensor x)
    {
        ArgumentNullException.ThrowIfNull(x);
        if (x.Rank == 0 || x.Shape[^1] != Weights.Shape[0])
        {
            throw new ShapeException($"Linear: has {Weights.Shape[0]} inputs, but the last axis of {x.Shape} is not as long; bring the inputs to (…, {Weights.Shape[0]}).");
        }

        var y = x.MatMul(Weights);
        return Bias is null ? y : y + Bias;
    }
}
