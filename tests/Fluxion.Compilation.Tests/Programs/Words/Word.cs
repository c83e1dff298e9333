using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Fluxion.Compilation.Tests.Programs;

/// <summary>An operation that random programs are made of: a call on tensors and whole numbers, and how to draw both.</summary>
/// <param name="Apply">The call.</param>
/// <param name="Draw">Draws tensors and numbers; false where the program has none that fit.</param>
/// <param name="Code">The call as it is written here.</param>
internal sealed partial record Word(
    Func<Tensor[], int[], Tensor> Apply, Func<WordDraw, bool> Draw, [CallerArgumentExpression(nameof(Apply))] string Code = "")
{
    /// <summary>Whether it runs bodies or branches: where such a word is differentiated, the compiler may add up in another order.</summary>
    internal bool IsControlFlow => ControlFlow().IsMatch(Code);

    /// <summary>The call with names and numbers in their places, as it can be pasted into a test.</summary>
    internal string Written(string[] operands, int[] numbers)
    {
        var call = Code[(Code.IndexOf("=>", StringComparison.Ordinal) + 2)..].Trim();
        call = Operand().Replace(call, match => operands[int.Parse(match.Groups[1].ValueSpan)]);
        call = Number().Replace(call, match => $"{numbers[int.Parse(match.Groups[1].ValueSpan)]}");
        return Numbers().Replace(call, $"[{string.Join(", ", numbers)}]");
    }

    [GeneratedRegex(@"Bodies\.|Row\(""(Scan|While|Choice)\b")]
    private static partial Regex ControlFlow();

    [GeneratedRegex(@"\bt\[(\d+)\]")]
    private static partial Regex Operand();

    [GeneratedRegex(@"\bp\[(\d+)\]")]
    private static partial Regex Number();

    [GeneratedRegex(@"\bp\b")]
    private static partial Regex Numbers();
}
