namespace Fluxion;

/// <summary>
/// p with (H + τ I) p = −∇f, where τ is 0 if H is positive definite, and otherwise grows until the sum is (Nocedal and Wright, algorithm 3.3).
/// </summary>
internal sealed class NewtonDirection(Objective objective) : SearchDirection
{
    internal override Tensor At(Point point) => Solve(objective.Hessian(point.X), point.Gradient);

    internal static Tensor Solve(Tensor hessian, Tensor gradient)
    {
        var identity = Tensor.Eye(gradient.Size, gradient.DType);
        var (least, largest) = ((hessian * identity).Sum(-1).Min().Item<double>(), hessian.Abs().Max().Item<double>());
        if (!double.IsFinite(largest))
        {
            throw new MinimizationException("Newton: the Hessian is not finite; look for a logarithm, root or quotient at the edge of its domain.");
        }

        var smallest = 1e-3 * (largest > 0 ? largest : 1);
        var shift = least > 0 ? 0 : smallest - least;
        while (true)
        {
            if (Downhill(shift == 0 ? hessian : hessian + (shift * identity), gradient) is { } direction)
            {
                return direction;
            }

            shift = Math.Max(2 * shift, smallest);
        }
    }

    // The factor is there to say whether the matrix is positive definite. Close to singular, rounding may still turn the direction.
    private static Tensor? Downhill(Tensor matrix, Tensor gradient)
    {
        try
        {
            _ = matrix.Cholesky();
            var direction = matrix.Solve(-gradient);
            return gradient.InnerProduct(direction) < 0 ? direction : null;
        }
        catch (SingularMatrixException)
        {
            return null;
        }
    }
}
