namespace Fluxion.Compilation.Tests.Passes;

/// <summary>A program in which a rule applies, and what the rule alone makes of it.</summary>
internal sealed record RuleRow(string Formula, Func<Tensor, Tensor, Tensor> Program, string Expected, DType DType = DType.Float32);
