namespace Fluxion;

/// <summary>−H ∇f, where H stands for the inverse Hessian and is never written down (Nocedal and Wright, algorithm 7.4).</summary>
internal sealed class LbfgsDirection(int historySize) : SearchDirection
{
    private readonly List<(Tensor S, Tensor Y, double Rho)> _steps = [];

    internal override Tensor At(Point point) => -Scaled(point.Gradient);

    // Before anything is known of the curvature, a step of length 1.
    internal override double FirstStep(Point point, double slope) => _steps.Count == 0 ? Math.Min(1, 1 / point.GradientNorm) : 1;

    internal override void Moved(Point from, Point to) => Remember(to.X - from.X, to.Gradient - from.Gradient);

    /// <summary>Keeps a step s and the change y of the gradient along it.</summary>
    internal void Remember(Tensor s, Tensor y)
    {
        // The Wolfe conditions make sᵀy positive; where rounding does not, the pair would make H indefinite.
        var product = s.InnerProduct(y);
        if (!(product > 1e-16 * y.InnerProduct(y)))
        {
            return;
        }

        if (_steps.Count == historySize)
        {
            _steps.RemoveAt(0);
        }

        _steps.Add((s, y, 1 / product));
    }

    /// <summary>H g by two loops over the history.</summary>
    internal Tensor Scaled(Tensor gradient)
    {
        var q = gradient;
        var alphas = new double[_steps.Count];
        for (var i = _steps.Count - 1; i >= 0; i--)
        {
            var (s, y, rho) = _steps[i];
            alphas[i] = rho * s.InnerProduct(q);
            q -= alphas[i] * y;
        }

        if (_steps.Count > 0)
        {
            // H₀ = γ I with γ = sᵀy / yᵀy of the last step (7.20).
            var (_, y, rho) = _steps[^1];
            q = 1 / (rho * y.InnerProduct(y)) * q;
        }

        for (var i = 0; i < _steps.Count; i++)
        {
            var (s, y, rho) = _steps[i];
            q += (alphas[i] - (rho * y.InnerProduct(q))) * s;
        }

        return q;
    }
}
