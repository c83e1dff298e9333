namespace Fluxion;

/// <summary>The distribution that first weights are drawn from; its mean is 0.</summary>
public enum WeightDistribution
{
    /// <summary>Normal.</summary>
    Normal,

    /// <summary>Uniform, so that no weight is far out.</summary>
    Uniform,
}
