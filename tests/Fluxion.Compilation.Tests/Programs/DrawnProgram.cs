using System.Text;

namespace Fluxion.Compilation.Tests.Programs;

/// <summary>A random program with its arguments. As text it can be pasted into a test.</summary>
internal sealed record DrawnProgram(IReadOnlyList<Argument> Arguments, IReadOnlyList<Call> Calls, int[] Outputs)
{
    internal Tensor[] Inputs => [.. Arguments.Select(argument => argument.Value)];

    /// <summary>Whether the compiler may put sums of its derivatives in another order.</summary>
    internal bool HasControlFlow => Calls.Any(call => call.Word is { IsControlFlow: true });

    /// <summary>Whether no value on the way is infinite or NaN.</summary>
    internal bool IsFinite() => Values(Inputs).All(value => !value.DType.IsFloating() || value.IsFinite().All().Item<bool>());

    /// <summary>The elements of its largest value.</summary>
    internal int MostElements() => Values(Inputs).Max(value => value.Size);

    /// <summary>The largest number on the way, without its sign.</summary>
    internal double LargestNumber() => Values(Inputs)
        .Where(value => value.DType.IsFloating())
        .SelectMany(value => value.Cast(DType.Float64).ToArray<double>())
        .Where(double.IsFinite)
        .Select(Math.Abs)
        .DefaultIfEmpty()
        .Max();

    internal Tensor[] Run(Tensor[] x)
    {
        var values = Values(x);
        return [.. Outputs.Select(output => values[output])];
    }

    /// <summary>The part of it that computes one value.</summary>
    internal DrawnProgram Only(int value)
    {
        var numbers = new Dictionary<int, int>();
        var (arguments, calls, next) = (new List<Argument>(), new List<Call>(), 0);
        var needed = new bool[Calls.Count];
        needed[value] = true;
        for (var i = value; i >= 0; i--)
        {
            foreach (var operand in needed[i] ? Calls[i].Operands : [])
            {
                needed[operand] = true;
            }
        }

        for (var i = 0; i <= value; i++)
        {
            var argument = Calls[i].Word is null ? Arguments[next++] : null;
            if (needed[i])
            {
                arguments.AddRange(argument is null ? [] : [argument]);
                numbers.Add(i, calls.Count);
                calls.Add(Calls[i] with { Operands = Array.ConvertAll(Calls[i].Operands, operand => numbers[operand]) });
            }
        }

        return new DrawnProgram(arguments, calls, [numbers[value]]);
    }

    public override string ToString()
    {
        var text = new StringBuilder("Tensor[] inputs =\n[\n");
        text.AppendJoin("", Arguments.Select(argument => $"    {argument.Code},\n")).Append("];\nstatic Tensor[] Program(Tensor[] x)\n{\n");
        var names = Enumerable.Range(0, Calls.Count).Select(i => $"v{i}").ToArray();
        var next = 0;
        for (var i = 0; i < Calls.Count; i++)
        {
            var call = Calls[i];
            text.Append($"    var v{i} = {(call.Word is null ? $"x[{next++}]" : call.Word.Written([.. call.Operands.Select(operand => names[operand])], call.Numbers))};\n");
        }

        return text.Append($"    return [{string.Join(", ", Outputs.Select(output => names[output]))}];\n}}\n").ToString();
    }

    private List<Tensor> Values(Tensor[] x)
    {
        var values = new List<Tensor>(Calls.Count);
        var next = 0;
        foreach (var call in Calls)
        {
            values.Add(call.Word is null ? x[next++] : call.Run(values));
        }

        return values;
    }
}
