namespace Fluxion;

/// <summary>What <see cref="Sgd"/> remembers from one step to the next: nothing.</summary>
[Tree]
public sealed partial record SgdState;
