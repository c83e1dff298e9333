using Fluxion.Kernels;
using Fluxion.Primitives;

namespace Fluxion;

/// <content>Rows, groups and channels brought to one scale.</content>
public abstract partial class Tensor
{
    /// <summary>
    /// Layer normalisation (J. Ba, J. Kiros and G. Hinton, 2016): (x − mean) / √(variance + ε) · weight + bias along the last axes, with the
    /// biased variance; in one pass, and the cotangents of all three in another.
    /// </summary>
    /// <param name="weight">The weight, of the shape of the last axes; 1 where left out.</param>
    /// <param name="bias">The bias, of the same shape; 0 where left out.</param>
    /// <param name="epsilon">ε, which keeps the divisor from 0.</param>
    /// <param name="axes">How many last axes count as one row; as many as the weight has, or one, where left out.</param>
    /// <exception cref="ShapeException">Weight or bias are not of the shape of the last axes, or these have no elements.</exception>
    public Tensor LayerNorm(Tensor? weight = null, Tensor? bias = null, double epsilon = 1e-5, int? axes = null) =>
        NormalizedRows("LayerNorm", new RowScaling(true, epsilon), weight, bias, axes);

    /// <summary>
    /// Root-mean-square normalisation (B. Zhang and R. Sennrich, 2019): x / √(mean x² + ε) · weight along the last axes.
    /// </summary>
    /// <param name="weight">The weight, of the shape of the last axes; 1 where left out.</param>
    /// <param name="epsilon">ε, which keeps the divisor from 0.</param>
    /// <param name="axes">How many last axes count as one row; as many as the weight has, or one, where left out.</param>
    /// <exception cref="ShapeException">The weight is not of the shape of the last axes, or these have no elements.</exception>
    public Tensor RmsNorm(Tensor? weight = null, double epsilon = 1e-5, int? axes = null) =>
        NormalizedRows("RmsNorm", new RowScaling(false, epsilon), weight, null, axes);

    /// <summary>
    /// Group normalisation (Y. Wu and K. He, 2018): the channels, axis 1, in groups, each normalised with all that lies behind it, then scaled
    /// and shifted channel by channel. As many groups as channels make instance normalisation.
    /// </summary>
    /// <param name="groups">The number of groups, a divisor of the channels.</param>
    /// <param name="weight">A weight a channel; 1 where left out.</param>
    /// <param name="bias">A bias a channel; 0 where left out.</param>
    /// <param name="epsilon">ε, which keeps the divisor from 0.</param>
    /// <exception cref="ShapeException">The groups do not divide the channels, or weight or bias are not one number a channel.</exception>
    public Tensor GroupNorm(int groups, Tensor? weight = null, Tensor? bias = null, double epsilon = 1e-5)
    {
        if (Rank < 2 || groups < 1 || Shape[1] % groups != 0 || Size == 0)
        {
            throw new ShapeException($"GroupNorm: {groups} groups do not divide the channels, axis 1, of a tensor of shape {Shape}.");
        }

        var rows = Reshape(Shape[0] * groups, -1);
        return new Normalize(new RowScaling(true, epsilon)).Apply(rows).Reshape(Shape.Extents).ByChannel("GroupNorm", weight, bias);
    }

    /// <summary>
    /// Batch normalisation (S. Ioffe and C. Szegedy, 2015) by the batch's own mean and biased variance, channel by channel along axis 1. Running
    /// statistics are the business of the layer of this name.
    /// </summary>
    /// <param name="weight">A weight a channel; 1 where left out.</param>
    /// <param name="bias">A bias a channel; 0 where left out.</param>
    /// <param name="epsilon">ε, which keeps the divisor from 0.</param>
    /// <exception cref="ShapeException">There is no axis 1 or no element, or weight or bias are not one number a channel.</exception>
    public Tensor BatchNorm(Tensor? weight = null, Tensor? bias = null, double epsilon = 1e-5)
    {
        if (Rank < 2 || Size == 0)
        {
            throw new ShapeException($"BatchNorm: needs samples along axis 0 and channels along axis 1, but got shape {Shape}.");
        }

        int[] others = [0, .. Enumerable.Range(2, Rank - 2)];
        var rows = new Normalize(new RowScaling(true, epsilon)).Apply(AxisRows.Of(this, others));
        return AxisRows.Back(rows, Shape, others).ByChannel("BatchNorm", weight, bias);
    }

    private Tensor NormalizedRows(string operation, RowScaling scaling, Tensor? weight, Tensor? bias, int? axes)
    {
        Require.Floating(operation, this);
        var count = axes ?? weight?.Rank ?? bias?.Rank ?? 1;
        if (count < 1 || count > Rank)
        {
            throw new ShapeException($"{operation}: {count} last axes cannot be those of a tensor of shape {Shape}; take 1 to {Rank}.");
        }

        var shape = Shape.Create(Shape.Extents[^count..]);
        if (shape.Size == 0 || !(weight?.Shape ?? shape).Equals(shape) || !(bias?.Shape ?? shape).Equals(shape))
        {
            throw new ShapeException($"{operation}: rows of shape {shape} need elements, and weight and bias of their shape, but got {weight?.Shape} and {bias?.Shape}.");
        }

        var rows = Reshape([.. Shape.Extents[..^count], shape.Size]);
        var normalized = weight is null && bias is null
            ? new Normalize(scaling).Apply(rows)
            : new NormalizeAffine(scaling).Apply(
                rows, (weight ?? Ones(shape, DType)).Reshape(shape.Size), (bias ?? Zeros(shape, DType)).Reshape(shape.Size));
        return normalized.Reshape(Shape.Extents);
    }

    private Tensor ByChannel(string operation, Tensor? weight, Tensor? bias)
    {
        var y = weight is null ? this : this * Channels(weight);
        return bias is null ? y : y + Channels(bias);

        Tensor Channels(Tensor x) => x.Rank == 1 && x.Size == Shape[1]
            ? x.Reshape([x.Size, .. Enumerable.Repeat(1, Rank - 2)])
            : throw new ShapeException($"{operation}: a tensor of shape {Shape} has {Shape[1]} channels, axis 1, but got weight or bias of shape {x.Shape}; give one number a channel.");
    }
}
