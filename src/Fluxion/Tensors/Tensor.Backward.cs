namespace Fluxion;

public abstract partial class Tensor
{
    /// <summary>
    /// Walks the recorded graph back from this scalar and adds to the gradient of every <see cref="Fluxion.Variable"/> it depends on.
    /// May be called again: gradients add up.
    /// </summary>
    /// <exception cref="ShapeException">This is not a scalar.</exception>
    /// <exception cref="TransformException">This depends on no variable, or belongs to a transform.</exception>
    public void Backward()
    {
        if (Rank != 0)
        {
            throw new ShapeException(
                $"Backward: needs a scalar, but this is {Type}. Reduce it with Sum or Mean, or pass a cotangent of its shape: Backward(cotangent).");
        }

        Backward(Ones(Shape, DType));
    }

    /// <summary>Walks the recorded graph back from this tensor, weighting its elements.</summary>
    /// <param name="cotangent">The weights: a tensor of this one's type and shape.</param>
    /// <exception cref="ShapeException">The cotangent has another shape.</exception>
    /// <exception cref="DTypeException">The cotangent has another element type.</exception>
    /// <exception cref="TransformException">This depends on no variable, or belongs to a transform.</exception>
    public void Backward(Tensor cotangent)
    {
        Interpreter.RefuseWhileTracing("Backward: called", "Use Transforms.Grad there, or return this tensor and call Backward on the result.");
        Companion.Check("Backward", "cotangent", "output", Type, cotangent);
        if (ReverseInterpreter.Recording.NodeOf(this) is not { } node)
        {
            throw new TransformException(
                Interpreter is null
                    ? "Backward: this tensor depends on no Variable. Make the parameters with Tensor.Variable before computing with them."
                    : "Backward: this tensor belongs to a transform that is still running. Return it and use what the transform gives back.");
        }

        ReverseSweep.Run(ReverseInterpreter.Recording, [(node, cotangent)], static (leaf, sum) => leaf.LeafOf!.Accumulate(sum));
    }
}
