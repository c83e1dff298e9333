namespace Fluxion.Compilation.Tests.Programs;

/// <summary>Draws a program from a seed. It is run as it grows, so that every call is one that eager programs may make.</summary>
internal sealed class ProgramDraw
{
    private const int MostElements = 10_000;

    private readonly Random _random;
    private readonly ProgramKind _kind;
    private readonly List<Argument> _arguments = [];
    private readonly List<Call> _calls = [];
    private readonly List<Tensor> _values = [];
    private readonly int[] _extents;

    private ProgramDraw(int seed, ProgramKind kind)
    {
        (_random, _kind) = (new Random(seed), kind);
        int[] all = [1, 2, 3, 4, 5, 7, 17];

        // Few extents in one program, so that its tensors fit each other.
        _extents = [.. Enumerable.Range(0, 3).Select(_ => _random.Next(40) == 0 ? 0 : all[_random.Next(all.Length)])];
    }

    internal static DrawnProgram Of(int seed, ProgramKind kind) => new ProgramDraw(seed, kind).Run();

    private DrawnProgram Run()
    {
        for (var count = _random.Next(2, 5); count > 0; count--)
        {
            Add(Argument.Of(DrawDType(), _random.Next(1 << 20), _kind == ProgramKind.Smooth, DrawShape()));
        }

        // More small programs than large ones: they say more when they fail.
        var most = _kind == ProgramKind.Large ? 12 : _random.Next(10) == 0 ? 200 : 40;
        for (var calls = _random.Next(5, most + 1); calls > 0; calls--)
        {
            AddCall();
        }

        return new DrawnProgram(_arguments, _calls, [.. Ends().Distinct()]);
    }

    // Every other program gives all that nobody uses, the rest a few values from anywhere.
    private IEnumerable<int> Ends()
    {
        var used = _calls.SelectMany(call => call.Operands).ToHashSet();
        return _random.Next(2) == 0
            ? Enumerable.Range(0, _values.Count).Where(value => !used.Contains(value))
            : Enumerable.Range(0, _random.Next(1, 5)).Select(i => i == 0 ? _values.Count - 1 : _random.Next(_values.Count));
    }

    private DType DrawDType() => _kind == ProgramKind.Smooth || _random.Next(3) == 0 ? DType.Float64
        : _random.Next(3) == 0 ? (DType[])[DType.Int32, DType.Int64, DType.Bool] is var rest ? rest[_random.Next(3)] : default
        : DType.Float32;

    private int[] DrawShape() => _kind == ProgramKind.Large
        ? _random.Next(3) == 0 ? [520] : [520, 520]
        : _random.Next(20) == 0 ? [_random.Next(2) == 0 ? 1000 : 3000]
        : [.. Enumerable.Range(0, _random.Next(10) == 0 ? 4 : _random.Next(0, 4)).Select(_ => _extents[_random.Next(_extents.Length)])];

    private void AddCall()
    {
        if (_kind != ProgramKind.Large && _random.Next(12) == 0)
        {
            AddRow();
            return;
        }

        var families = Families.Of(_kind);
        var family = families[_random.Next(families.Length)];
        var word = family[_random.Next(family.Length)];
        var draw = new WordDraw(_random, _values);
        if (word.Draw(draw))
        {
            Add(new Call(word, [.. draw.Operands], [.. draw.Numbers]));
        }
    }

    private void AddRow()
    {
        var row = TableWords.Draw(_random, _kind == ProgramKind.Smooth);
        var seed = _random.Next(1 << 20);
        var inputs = row.Inputs(new Random(seed));
        var first = _values.Count;
        for (var i = 0; i < inputs.Length; i++)
        {
            Add(new Argument(inputs[i], $"TableWords.Row(\"{row.Name}\").Inputs(new Random({seed}))[{i}]"));
        }

        Add(new Call(TableWords.Of(row, inputs.Length), [.. Enumerable.Range(first, inputs.Length)], []));
    }

    private void Add(Argument argument)
    {
        _arguments.Add(argument);
        _calls.Add(new Call(null, [], []));
        _values.Add(argument.Value);
    }

    // What eager refuses, and what grows beyond measure, is left out.
    private void Add(Call call)
    {
        try
        {
            var value = call.Run(_values);
            if (value.Size <= (_kind == ProgramKind.Large ? 1 << 20 : MostElements))
            {
                _calls.Add(call);
                _values.Add(value);
            }
        }
        catch (Exception refusal) when (refusal is ArgumentException or ArithmeticException or InvalidOperationException)
        {
        }
    }
}
