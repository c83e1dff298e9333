namespace Fluxion;

/// <summary>What a <see cref="BatchNorm"/> has seen of its inputs so far; it takes the batch's place in evaluation.</summary>
/// <param name="Mean">The running mean of every channel, of shape (channels).</param>
/// <param name="Variance">The running variance of every channel, unbiased, of shape (channels).</param>
[Tree]
public sealed partial record BatchNormState(Tensor Mean, Tensor Variance);
