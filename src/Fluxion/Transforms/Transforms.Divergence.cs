namespace Fluxion;

public static partial class Transforms
{
    /// <summary>The Laplacian Σ ∂²y/∂xᵢ² of a scalar function, as a function of the same argument.</summary>
    /// <param name="function">A function with a scalar result.</param>
    public static Func<Tensor, Tensor> Laplacian(Func<Tensor, Tensor> function) => Divergence(Grad(function));

    /// <summary>The divergence Σ ∂Fᵢ/∂xᵢ of a field whose result has the argument's shape.</summary>
    /// <param name="field">The field.</param>
    /// <exception cref="ShapeException">The result has another shape than the argument.</exception>
    public static Func<Tensor, Tensor> Divergence(Func<Tensor, Tensor> field) => x =>
    {
        var (value, push) = Linearization.Of(field, x);
        if (!value.Shape.Equals(x.Shape))
        {
            throw new ShapeException($"Divergence: the field takes {x.Shape} to {value.Shape}; argument and result must have one shape.");
        }

        return Vectorization.Of(unit => (push(unit) * unit).Sum(), Basis.Of(x.Type), _ => 0, 0).Sum();
    };

    /// <summary>The curl of a field in three dimensions: (∂F₃/∂x₂ − ∂F₂/∂x₃, ∂F₁/∂x₃ − ∂F₃/∂x₁, ∂F₂/∂x₁ − ∂F₁/∂x₂).</summary>
    /// <param name="field">A field from three numbers to three numbers.</param>
    /// <exception cref="ShapeException">Argument or result has another shape than (3,).</exception>
    public static Func<Tensor, Tensor> Curl(Func<Tensor, Tensor> field) => x =>
    {
        var j = JacobianForward(field)(x);
        return j.Rank == 2 && j.Shape[0] == 3 && j.Shape[1] == 3
            ? Tensor.Stack([j[2, 1] - j[1, 2], j[0, 2] - j[2, 0], j[1, 0] - j[0, 1]])
            : throw new ShapeException($"Curl: needs a field from (3,) to (3,), but its Jacobian has shape {j.Shape}.");
    };
}
