namespace Fluxion;

/// <summary>What Adam and AdamW share: D. Kingma and J. Ba, Adam, 2015, algorithm 1; amsgrad by S. Reddi, S. Kale and S. Kumar, 2018.</summary>
internal static class AdamRule
{
    /// <summary>
    /// m ← β₁ m + (1 − β₁) g; v ← β₂ v + (1 − β₂) g²; the step to take off is rate · m̂ / (√v̂ + ε), with m̂ = m / (1 − β₁ᵗ) and
    /// v̂ = v / (1 − β₂ᵗ), where amsgrad puts the largest v so far in v's place.
    /// </summary>
    internal static Tensor Step(Tensor gradient, Tensor[] memory, Tensor rate, Tensor step, (double Beta1, double Beta2) betas, double eps)
    {
        var dtype = gradient.DType;
        var m = memory[0] = (betas.Beta1 * memory[0]) + ((1 - betas.Beta1) * gradient);
        var v = memory[1] = (betas.Beta2 * memory[1]) + ((1 - betas.Beta2) * gradient.Square());
        if (memory.Length > 2)
        {
            v = memory[2] = Tensor.Maximum(memory[2], v);
        }

        // Scalars in double precision: in float32, 1 − 0.999 would have lost four of its digits.
        var scale = (rate / (1 - Tensor.Of(betas.Beta1).Pow(step))).Cast(dtype);
        var spread = (1 - Tensor.Of(betas.Beta2).Pow(step)).Sqrt().Cast(dtype);
        return scale * m / ((v.Sqrt() / spread) + eps);
    }
}
