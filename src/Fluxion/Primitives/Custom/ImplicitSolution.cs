namespace Fluxion.Primitives;

/// <summary>
/// y with f(y, θ) = 0, found by a solver that nobody follows. The rules are the implicit function theorem at the primals' level, where y is
/// an output of this same operation again: that is what makes every further order right.
/// </summary>
internal sealed class ImplicitSolution(
    string name, Func<Tensor, Tensor[], Tensor> residual, Func<Tensor[], Tensor> solver, double? tolerance, TensorType? solution) : Primitive
{
    internal override string Name => name;

    internal override TensorType Infer(ReadOnlySpan<Tensor> inputs) => solution ?? default;

    internal override TensorType InferByRunning(ReadOnlySpan<Tensor> inputs)
    {
        var interpreter = new TraceInterpreter();
        try
        {
            return solver([.. inputs.ToArray().Select(x => interpreter.Input(x.Type, "parameter"))]).Type;
        }
        catch (TransformException)
        {
            throw new TransformException(
                $"{Name}: the solver reads values, which a trace does not have, so the type of the solution is unknown. Give it beside the solver: solution: x.Type.");
        }
    }

    internal override Tensor Evaluate(ReadOnlySpan<Tensor> inputs, TensorType type)
    {
        Tensor[] theta = [.. inputs];
        var y = solver(theta);
        SolutionCheck.Run(Name, y, () => residual(y, theta), tolerance, solution);
        return y;
    }

    // (∂f/∂x) dy = −(∂f/∂θ) dθ
    internal override Tensor? Jvp(ReadOnlySpan<Tensor> x, ReadOnlySpan<Tensor?> dx, Tensor y)
    {
        var (theta, moving) = (x.ToArray(), new Tensor[x.Length]);
        var moves = false;
        for (var i = 0; i < moving.Length; i++)
        {
            moving[i] = Flow.OrZeros(dx[i], theta[i]);
            moves |= dx[i] is not null;
        }

        if (!moves)
        {
            return null;
        }

        var moved = Pushforward.Of((LeafList at) => Flat(y, at.Items), new LeafList(theta), new LeafList(moving)).Tangent;
        return Solve(Matrix(theta, y), -moved).Reshape(y.Shape.Extents);
    }

    internal override Tensor? Vjp(int input, Tensor yBar, ReadOnlySpan<Tensor> x, Tensor y) => Pulled(yBar, x, y)[input];

    internal override void Vjp(Tensor yBar, ReadOnlySpan<Tensor> x, Tensor y, ReadOnlySpan<bool> wanted, Span<Tensor?> parts) =>
        Pulled(yBar, x, y).CopyTo(parts!);

    // A loop on purpose: a solver is a program of one example. The derivative needs none.
    internal override Tensor Batch(ReadOnlySpan<Tensor> x, ReadOnlySpan<bool> batched, int size)
    {
        if (size == 0)
        {
            return solution is { } type ? Tensor.Zeros(Batching.Prepend(0, type.Shape), type.DType) : throw new ShapeException(
                $"{Name}: there is no example in the batch, so the type of the solution is unknown. Give it beside the solver: solution: x.Type.");
        }

        var all = new Tensor[size];
        var example = new Tensor[x.Length];
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < example.Length; j++)
            {
                example[j] = batched[j] ? x[j][i] : x[j];
            }

            all[i] = Apply(example);
        }

        return Tensor.Stack(all);
    }

    // θ̄ = −(∂f/∂θ)ᵀ (∂f/∂x)⁻ᵀ ȳ, for all inputs from one solve
    private Tensor[] Pulled(Tensor yBar, ReadOnlySpan<Tensor> x, Tensor y)
    {
        var theta = x.ToArray();
        var multipliers = Solve(Matrix(theta, y).Transpose(), yBar.Reshape(-1));
        return Pullback.Of((LeafList at) => Flat(y, at.Items), new LeafList(theta)).Pullback(-multipliers).Items;
    }

    private Tensor Flat(Tensor y, Tensor[] theta) => residual(y, theta).Reshape(-1);

    private Tensor Matrix(Tensor[] theta, Tensor y) => Transforms.Jacobian(z => Flat(z, theta))(y).Reshape(y.Size, y.Size);

    private Tensor Solve(Tensor matrix, Tensor right)
    {
        try
        {
            return matrix.Solve(right);
        }
        catch (SingularMatrixException)
        {
            throw new SingularMatrixException(
                $"{Name}: at the solution, ∂f/∂x of shape {matrix.Shape} is singular, so the solution is not locally unique, or has no finite derivative there. "
                + "Remove what leaves it undetermined, such as redundant equations or a flat direction of the loss, or stay away from this point.");
        }
    }
}
