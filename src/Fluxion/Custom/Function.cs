namespace Fluxion;

/// <summary>
/// A node of one's own: a forward pass and the backward pass that belongs to it. It takes part in every transform; Backward is written
/// with tensor operators, so it can itself be differentiated, batched and traced.
/// </summary>
public abstract class Function
{
    /// <summary>The name in graphs and errors.</summary>
    public virtual string Name => GetType().Name;

    /// <summary>Whether all that the backward pass needs is the inputs, so that they can be kept without running forward.</summary>
    internal virtual bool KeepsInputsOnly => false;

    /// <summary>Applies the function.</summary>
    /// <param name="inputs">Everything the result depends on. What Forward captures from outside must not be part of a transform.</param>
    /// <exception cref="TransformException">Forward captured a tensor that a transform or a variable follows.</exception>
    public Tensor Apply(params Tensor[] inputs) => new Primitives.FunctionPrimitive(this, context: null).Apply(inputs);

    /// <summary>Computes the output and saves what <see cref="Backward"/> needs.</summary>
    /// <param name="context">Takes what is to be kept.</param>
    /// <param name="inputs">The inputs.</param>
    public abstract Tensor Forward(FunctionContext context, params Tensor[] inputs);

    /// <summary>From the output's cotangent to one for each input, of its type and shape; null where none flows. Linear in the cotangent.</summary>
    /// <param name="context">What <see cref="Forward"/> kept.</param>
    /// <param name="cotangent">The output's cotangent.</param>
    public abstract Tensor?[] Backward(FunctionContext context, Tensor cotangent);

    /// <summary>The output's tangent: unless there is a direct rule, the transpose of <see cref="Backward"/>, which is linear.</summary>
    internal virtual Tensor? Push(FunctionContext context, ReadOnlySpan<Tensor> x, ReadOnlySpan<Tensor?> dx, Tensor y) =>
        FunctionTranspose.Push(this, context, x, dx, y);
}
