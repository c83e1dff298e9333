namespace Fluxion;

/// <summary>One step of an <see cref="EinsumPath"/>: two tensors become one.</summary>
/// <param name="Left">The number of the left one: operands count from 0, and the result of each step gets the next number.</param>
/// <param name="Right">The number of the right one.</param>
/// <param name="Equation">What the step computes.</param>
/// <param name="Cost">Its multiply-adds.</param>
public sealed record EinsumStep(int Left, int Right, string Equation, double Cost);
