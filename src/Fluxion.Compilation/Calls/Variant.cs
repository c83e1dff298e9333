namespace Fluxion.Compilation;

/// <summary>What a function became for arguments of certain types.</summary>
/// <param name="Structure">The number of the argument's structure.</param>
/// <param name="Constants">The number of the argument's constants.</param>
/// <param name="Types">The types of the argument's leaves.</param>
/// <param name="Program">The compiled program.</param>
/// <param name="Captured">What it also reads at each call: variables, and what others follow.</param>
/// <param name="Result">A result whose leaves stand for those to come.</param>
internal sealed record Variant<TResult>(int Structure, ulong Constants, TensorType[] Types, CompiledProgram Program, Tensor[] Captured, TResult Result)
{
    internal bool Fits(TreeWriter flat)
    {
        var leaves = flat.LeafSpan;
        if (flat.Structure != Structure || flat.Constants != Constants || leaves.Length != Types.Length)
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
