namespace Fluxion.Compilation;

/// <summary>One operation as a <see cref="BlockKernel"/> runs it.</summary>
/// <param name="Operator">What it does.</param>
/// <param name="Operands">The registers that it reads.</param>
/// <param name="Uniform">Bit i says that operand i is one element.</param>
/// <param name="Register">The register that it writes.</param>
/// <param name="Result">The result that this register is, or −1.</param>
/// <param name="Slot">Its place in scratch, or −1 where it always writes straight into a result.</param>
internal readonly record struct BlockStep(LaneOperator Operator, int[] Operands, uint Uniform, int Register, int Result, int Slot)
{
    /// <summary>Whether it is computed once, for one element.</summary>
    public bool IsUniform => Uniform == (1u << Operands.Length) - 1;

    public int ElementBytes => Operator.Result.SizeInBytes();
}
