namespace Fluxion.Compilation;

/// <summary>One operation of a <see cref="LaneProgram"/>: what it does, and the registers that it reads.</summary>
internal readonly record struct LaneInstruction(LaneOperator Operator, int[] Operands);
