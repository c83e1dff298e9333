namespace Fluxion.Compilation.Tests.Programs;

/// <summary>Operands and numbers for one word, drawn from the tensors that a program has so far.</summary>
internal sealed class WordDraw(Random random, IReadOnlyList<Tensor> values)
{
    private const int Tries = 6;

    internal List<int> Operands { get; } = [];

    internal List<int> Numbers { get; } = [];

    /// <summary>A tensor of any type, more often a late one.</summary>
    internal bool Any(int leastRank = 0) => Take(x => x.Rank >= leastRank);

    internal bool Floating(int leastRank = 0) => Take(x => x.DType.IsFloating() && x.Rank >= leastRank);

    /// <summary>A tensor of numbers.</summary>
    internal bool Numeric(int leastRank = 0) => Take(x => x.DType != DType.Bool && x.Rank >= leastRank);

    internal bool Whole(int leastRank = 0) => Take(x => x.DType is DType.Int32 or DType.Int64 && x.Rank >= leastRank);

    internal bool Logical(int leastRank = 0) => Take(x => x.DType == DType.Bool && x.Rank >= leastRank);

    /// <summary>A tensor of the same type as an operand, of a shape that broadcasts with its own.</summary>
    internal bool Beside(int operand) => Take(x => x.DType == Of(operand).DType && Fits(x.Shape, Of(operand).Shape));

    /// <summary>A tensor of any type whose shape broadcasts with an operand's.</summary>
    internal bool Fitting(int operand) => Take(x => Fits(x.Shape, Of(operand).Shape));

    internal bool Same(int operand) => Take(x => x.Type == Of(operand).Type);

    internal bool Take(Func<Tensor, bool> fits)
    {
        for (var i = 0; i < Tries; i++)
        {
            var place = random.Next(2) == 0 ? random.Next(values.Count) : random.Next(Math.Max(0, values.Count - 6), values.Count);
            if (fits(values[place]))
            {
                Operands.Add(place);
                return true;
            }
        }

        return false;
    }

    /// <summary>An axis of an operand.</summary>
    internal bool Axis(int operand = 0) => Of(operand).Rank > 0 && Number(0, Of(operand).Rank);

    /// <summary>A whole number from the first up to, but not including, the second.</summary>
    internal bool Number(int first, int end)
    {
        if (first >= end)
        {
            return false;
        }

        Numbers.Add(random.Next(first, end));
        return true;
    }

    /// <summary>Numbers that are known.</summary>
    internal bool Take(params ReadOnlySpan<int> numbers)
    {
        Numbers.AddRange(numbers);
        return true;
    }

    /// <summary>The axes of an operand in any order.</summary>
    internal bool Order(int operand = 0)
    {
        int[] order = [.. Enumerable.Range(0, Of(operand).Rank)];
        random.Shuffle(order);
        return Take(order);
    }

    internal Tensor Of(int operand) => values[Operands[operand]];

    internal int Last => Numbers[^1];

    private static bool Fits(Shape a, Shape b) =>
        a.Reverse().Zip(b.Reverse()).All(pair => pair.First == pair.Second || pair.First == 1 || pair.Second == 1);
}
