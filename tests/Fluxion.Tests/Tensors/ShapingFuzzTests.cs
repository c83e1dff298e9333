using Fluxion.Testing;

namespace Fluxion.Tests.Tensors;

/// <summary>Shapes, axes, strides and widths at random: NumPy's answer, or an error in words.</summary>
public class ShapingFuzzTests
{
    [Fact]
    public void Strided_slices() => Fuzz.Run("StridedSlice", random =>
    {
        var x = Fuzz.Draw(random, 1);
        var (axis, step) = (random.Next(x.Rank), random.Next(-3, 4));
        int? start = random.Next(3) == 0 ? null : Fuzz.Near(random, x.Shape[axis]);
        int? end = random.Next(3) == 0 ? null : Fuzz.Near(random, x.Shape[axis]);
        var expected = step == 0 ? null : SlowArray.Of(x).Along(axis, Walk(x.Shape[axis], start, end, step));
        return new Fuzz($"{x.Shape} {axis} [{start}:{end}:{step}]", () => x.StridedSlice(axis, start, end, step), expected);
    });

    [Fact]
    public void Flips() => Fuzz.Run("Flip", random =>
    {
        var x = Fuzz.Draw(random, 1);
        var axis = Fuzz.Near(random, x.Rank);
        var expected = Fuzz.Inside(axis, x.Rank) is { } own ? SlowArray.Of(x).Along(own, [.. Enumerable.Range(0, x.Shape[own]).Reverse()]) : null;
        return new Fuzz($"{x.Shape} {axis}", () => x.Flip(axis), expected);
    });

    [Fact]
    public void Rolls() => Fuzz.Run("Roll", random =>
    {
        var x = Fuzz.Draw(random, 1);
        var (axis, shift) = (random.Next(x.Rank), random.Next(-9, 9));
        var extent = x.Shape[axis];
        int[] places = [.. Enumerable.Range(0, extent).Select(place => (((place - shift) % extent) + extent) % extent)];
        return new Fuzz($"{x.Shape} {axis} by {shift}", () => x.Roll(shift, axis), SlowArray.Of(x).Along(axis, places));
    });

    [Fact]
    public void Paddings() => Fuzz.Run("Pad", random =>
    {
        var x = Fuzz.Draw(random, 1);
        var mode = (PadMode)random.Next(4);
        var (axis, before, after) = (random.Next(x.Rank), random.Next(-2, 6), random.Next(-2, 6));
        return new Fuzz($"{x.Shape} {axis} {mode} {before} {after}", () => x.Pad(axis, before, after, mode, 9), Padded(SlowArray.Of(x), axis, before, after, mode));
    });

    [Fact]
    public void Tiles() => Fuzz.Run("Tile", random =>
    {
        var x = Fuzz.Draw(random);
        int[] counts = [.. Enumerable.Range(0, random.Next(5)).Select(_ => random.Next(20) == 0 ? -1 : random.Next(4))];
        var rank = Math.Max(x.Rank, counts.Length);
        int[] own = [.. Enumerable.Repeat(1, rank - x.Rank), .. x.Shape], often = [.. Enumerable.Repeat(1, rank - counts.Length), .. counts];
        var slow = SlowArray.Of(x);
        var expected = counts.Contains(-1)
            ? null
            : SlowArray.Build(own.Zip(often, (a, b) => a * b), index => slow.At([.. index.Select((place, i) => place % own[i]).Skip(rank - x.Rank)]));
        return new Fuzz($"{x.Shape} × [{string.Join(", ", counts)}]", () => x.Tile(counts), expected);
    });

    [Fact]
    public void Moved_axes() => Fuzz.Run("MoveAxis", random =>
    {
        var x = Fuzz.Draw(random, 1);
        var (from, to) = (Fuzz.Near(random, x.Rank), Fuzz.Near(random, x.Rank));
        return new Fuzz($"{x.Shape} {from} {to}", () => x.MoveAxis(from, to), Moved(SlowArray.Of(x), Fuzz.Inside(from, x.Rank), Fuzz.Inside(to, x.Rank)));
    });

    [Fact]
    public void Diagonals() => Fuzz.Run("Diagonal", random =>
    {
        var x = Fuzz.Draw(random, 2);
        var (offset, first, second) = (random.Next(-5, 6), random.Next(x.Rank), random.Next(x.Rank));
        return new Fuzz($"{x.Shape} {offset} {first} {second}", () => x.Diagonal(offset, first, second), first == second ? null : Diagonal(SlowArray.Of(x), offset, first, second));
    });

    [Fact]
    public void Triangles() => Fuzz.Run("Tril", random =>
    {
        var x = Fuzz.Draw(random);
        var offset = random.Next(-5, 6);
        var slow = SlowArray.Of(x);
        var expected = x.Rank < 2 ? null : SlowArray.Build(x.Shape, index => index[^1] - index[^2] <= offset ? slow.At(index) : 0);
        return new Fuzz($"{x.Shape} {offset}", () => x.Tril(offset), expected);
    });

    // As Python's language reference defines it.
    private static int[] Walk(int extent, int? start, int? end, int step)
    {
        var first = start switch { null => step > 0 ? 0 : extent - 1, < 0 => start.Value + extent, _ => start.Value };
        var stop = end switch { null => step > 0 ? int.MaxValue : int.MinValue, < 0 => end.Value + extent, _ => end.Value };
        first = step > 0 ? Math.Max(first, 0) : Math.Min(first, extent - 1);
        var places = new List<int>();
        for (var place = first; step > 0 ? place < stop && place < extent : place > stop && place >= 0; place += step)
        {
            places.Add(place);
        }

        return [.. places];
    }

    private static SlowArray? Padded(SlowArray x, int axis, int before, int after, PadMode mode)
    {
        var extent = x.Shape[axis];
        if (mode == PadMode.Constant)
        {
            var cut = Math.Max(0, -before) + Math.Max(0, -after);
            return cut > extent ? null : SlowArray.Build(SlowArray.With(x.Shape, axis, extent + before + after), index =>
                index[axis] - before is var place && place >= 0 && place < extent ? x.At(SlowArray.With(index, axis, place)) : 9);
        }

        var most = mode switch { PadMode.Reflect => Math.Max(0, extent - 1), PadMode.Circular => extent, _ => extent == 0 ? 0 : int.MaxValue };
        return before < 0 || after < 0 || before > most || after > most
            ? null
            : x.Along(axis, [.. Enumerable.Range(-before, extent + before + after).Select(place => mode switch
            {
                PadMode.Reflect => place < 0 ? -place : place >= extent ? (2 * extent) - 2 - place : place,
                PadMode.Circular => (place + extent) % extent,
                _ => Math.Clamp(place, 0, extent - 1),
            })]);
    }

    private static SlowArray? Moved(SlowArray x, int? from, int? to)
    {
        if (from is not { } source || to is not { } target)
        {
            return null;
        }

        List<int> order = [.. Enumerable.Range(0, x.Shape.Length).Where(axis => axis != source)];
        order.Insert(target, source);
        return SlowArray.Build(order.Select(axis => x.Shape[axis]), index => x.At([.. Enumerable.Range(0, index.Length).Select(axis => index[order.IndexOf(axis)])]));
    }

    private static SlowArray Diagonal(SlowArray x, int offset, int first, int second)
    {
        int[] others = [.. Enumerable.Range(0, x.Shape.Length).Where(axis => axis != first && axis != second)];
        var length = Enumerable.Range(0, x.Shape[first]).Count(row => row + offset >= 0 && row + offset < x.Shape[second]);
        return SlowArray.Build([.. others.Select(axis => x.Shape[axis]), length], index =>
        {
            var at = new int[x.Shape.Length];
            (at[first], at[second]) = (index[^1] + Math.Max(0, -offset), index[^1] + Math.Max(0, offset));
            for (var i = 0; i < others.Length; i++)
            {
                at[others[i]] = index[i];
            }

            return x.At(at);
        });
    }
}
