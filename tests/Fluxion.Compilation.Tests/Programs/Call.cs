namespace Fluxion.Compilation.Tests.Programs;

/// <summary>A value of a random program: an argument, or a word on earlier values.</summary>
/// <param name="Word">The word; null for the next argument.</param>
/// <param name="Operands">The values that it takes, by their numbers.</param>
/// <param name="Numbers">Its whole numbers.</param>
internal sealed record Call(Word? Word, int[] Operands, int[] Numbers)
{
    internal Tensor Run(IReadOnlyList<Tensor> values) => Word!.Apply([.. Operands.Select(operand => values[operand])], Numbers);
}
