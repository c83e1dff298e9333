namespace Fluxion;

/// <summary>p with H p ≈ −∇f by conjugate gradients (Nocedal and Wright, algorithm 7.1).</summary>
internal sealed class ConjugateGradientDirection(Objective objective) : SearchDirection
{
    internal override Tensor At(Point point)
    {
        var curvature = objective.Curvature(point.X);

        // ε = min(½, √‖∇f‖) ‖∇f‖: rough far away, and exact enough nearby for superlinear convergence.
        var enough = Math.Min(0.5, Math.Sqrt(point.GradientNorm)) * point.GradientNorm;
        var (p, r) = (Tensor.Zeros(point.X.Shape, point.X.DType), point.Gradient);
        var (d, rr) = (-r, r.InnerProduct(r));
        for (var i = 0; i < 2 * point.X.Size; i++)
        {
            var product = curvature(d);
            var bend = d.InnerProduct(product);
            if (!(bend > 0))
            {
                return i == 0 ? d : p;
            }

            var step = rr / bend;
            (p, r) = (p + (step * d), r + (step * product));
            var next = r.InnerProduct(r);
            if (Math.Sqrt(next) < enough)
            {
                return p;
            }

            (d, rr) = (-r + (next / rr * d), next);
        }

        return p;
    }
}
