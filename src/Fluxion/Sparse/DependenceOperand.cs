namespace Fluxion;

/// <summary>An operand as a dependence rule sees it.</summary>
/// <param name="Type">Element type and shape.</param>
/// <param name="Sets">For each element the arguments it depends on; null where it depends on none.</param>
/// <param name="Constant">The value, where it is known and fixed.</param>
internal readonly record struct DependenceOperand(TensorType Type, IndexSets? Sets, DenseTensor? Constant)
{
    /// <summary>Where a constant is zero, element by element; null where this is no constant.</summary>
    internal bool[]? Zeros() => Constant is null ? null : Array.ConvertAll(Constant.Cast(DType.Float64).ToArray<double>(), value => value == 0);
}
