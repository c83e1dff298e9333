namespace Fluxion.Compilation;

/// <summary>What a function became for arguments of certain types.</summary>
/// <param name="Structure">The number of the argument's structure.</param>
/// <param name="Types">The types of the argument's leaves.</param>
/// <param name="Program">The compiled program.</param>
/// <param name="Captured">What it also reads at each call: variables, and what others follow.</param>
/// <param name="Result">A result whose leaves stand for those to come.</param>
internal sealed record Variant<TResult>(int Structure, TensorType[] Types, CompiledProgram Program, Tensor[] Captured, TResult Result)
{
    internal bool Fits(int structure, ReadOnlySpan<Tensor> leaves)
    {
        if (structure != Structure || leaves.Length != Types.Length)
        {
            return false;
        }

        for (var i = 0; i < Types.Length; i++)
        {
            if (leaves[i].DType != Types[i].DType || !leaves[i].Shape.Equals(Types[i].Shape))
            {
                return false;
            }
        }

        return true;
    }
}
