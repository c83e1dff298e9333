namespace Fluxion.Compilation;

/// <summary>One loop of a <see cref="SplitKernel"/>.</summary>
/// <param name="Program">What it computes; its operands and results are registers of the whole program.</param>
/// <param name="Uniform">For each operand whether it is one element.</param>
/// <param name="Operands">The registers that it reads.</param>
/// <param name="Registers">The registers that it writes.</param>
/// <param name="Results">For each of them which result of the whole it is, or −1 where only later parts read it.</param>
internal sealed record KernelPart(LaneProgram Program, bool[] Uniform, int[] Operands, int[] Registers, int[] Results);
