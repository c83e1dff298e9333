namespace Fluxion.Compilation.Tests;

/// <summary>A function with a loop or a choice in it, and arguments for it.</summary>
/// <param name="Name">What it does.</param>
/// <param name="Function">From the arguments to a tensor.</param>
/// <param name="Inputs">The arguments.</param>
public sealed record LoopCase(string Name, Func<Tensor[], Tensor> Function, Tensor[] Inputs)
{
    public override string ToString() => Name;
}
