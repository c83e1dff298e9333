namespace Fluxion.Compilation;

/// <summary>A step on the memory of one instance of a plan. Running it allocates nothing, where it can be helped.</summary>
internal abstract class BoundStep(Step step)
{
    internal Step Step { get; } = step;

    internal abstract void Run();
}
