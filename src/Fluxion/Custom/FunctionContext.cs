namespace Fluxion;

/// <summary>What a <see cref="Function"/>'s forward pass keeps for its backward pass.</summary>
public sealed class FunctionContext
{
    /// <summary>The tensors that were saved, in order.</summary>
    public IReadOnlyList<Tensor> Saved { get; private set; } = [];

    /// <summary>Anything else that the backward pass needs, such as shapes.</summary>
    public object? State { get; set; }

    /// <summary>Keeps tensors for the backward pass.</summary>
    /// <param name="tensors">The tensors.</param>
    public void Save(params Tensor[] tensors) => Saved = tensors;
}
