namespace Fluxion;

/// <summary>A tensor.</summary>
public abstract partial class Tensor;
