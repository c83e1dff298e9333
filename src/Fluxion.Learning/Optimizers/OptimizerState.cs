namespace Fluxion;

/// <summary>What an optimiser hands from one step to the next.</summary>
/// <typeparam name="T">The model's type.</typeparam>
/// <param name="Step">The number of steps done, int64 of shape ().</param>
/// <param name="Memory">What it keeps of every weight, each a tree like the model: velocities, sums of squares. Each optimiser says which.</param>
[Tree]
public sealed partial record OptimizerState<T>(Tensor Step, IReadOnlyList<T> Memory)
    where T : ITree<T>;
