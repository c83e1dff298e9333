using System.Globalization;
using System.Text;

namespace Fluxion;

/// <summary>Where an infinity or a NaN came from.</summary>
/// <param name="Operation">The operation's name; of a variable or a constant that was so from the start, <c>parameter</c> or <c>constant</c>.</param>
/// <param name="IsBackward">Whether its value was finite and its derivative was not.</param>
/// <param name="Value">The first such number.</param>
/// <param name="Index">Its place in the output; backward, in the operand whose gradient it is.</param>
/// <param name="Inputs">The operands' values.</param>
/// <param name="Input">Backward, the number of the operand whose gradient it is; forward −1.</param>
/// <param name="File">The file of the code that asked for the operation, where locations were recorded.</param>
/// <param name="Line">The line there; 0 where it is not known.</param>
public sealed record NonFinite(
    string Operation, bool IsBackward, double Value, IReadOnlyList<int> Index, IReadOnlyList<Tensor> Inputs, int Input, string? File, int Line)
{
    /// <summary>Such as <c>Log gave -∞ at [1] from 0 (float64 (3,)), at Model.cs:12</c>.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(Operation);
        text.Append(IsBackward ? $": the gradient of operand {Input + 1} became " : Inputs.Count == 0 ? " was " : " gave ").Append(Number(Value));
        text.Append(Index.Count == 0 ? "" : $" at [{string.Join(", ", Index)}]");
        text.Append(Inputs.Count == 0 ? "" : " from ").AppendJoin(" and ", Inputs.Select(Describe));
        return text.Append(File is null ? "" : $", at {Path.GetFileName(File)}:{Line}").ToString();
    }

    private static string Number(double value) => value.ToString("G6", CultureInfo.InvariantCulture);

    // The element at the same place where there is one; the type is enough for an operand of another shape.
    private string Describe(Tensor x)
    {
        if (!x.DType.IsFloating() || x.Rank != Index.Count || Index.Where((index, axis) => index >= x.Shape[axis]).Any())
        {
            return x.Size == 1 ? $"{Number(x.Cast(DType.Float64).Item<double>())} ({x.Type})" : x.Type.ToString();
        }

        var place = 0;
        for (var axis = 0; axis < x.Rank; axis++)
        {
            place = (place * x.Shape[axis]) + Index[axis];
        }

        return $"{Number(x.Cast(DType.Float64).ToArray<double>()[place])} ({x.Type})";
    }
}
