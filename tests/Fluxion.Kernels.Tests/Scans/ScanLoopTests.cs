using System.Numerics;

namespace Fluxion.Kernels.Tests;

public class ScanLoopTests
{
    [Fact]
    public void Sums_agree_with_a_loop_in_every_layout_and_both_directions()
    {
        CheckSums<float>((length, inner, reverse, x, y) => ScanLoop.Run<float, double, float, SumScan<float, double>>(2, length, inner, reverse, x, y));
        CheckSums<long>((length, inner, reverse, x, y) => ScanLoop.Run<long, long, long, SumScan<long, long>>(2, length, inner, reverse, x, y));
    }

    [Fact]
    public void A_long_line_of_floats_keeps_its_digits()
    {
        var x = new float[1 << 20];
        Array.Fill(x, 0.1f);
        ScanLoop.Run<float, double, float, SumScan<float, double>>(1, x.Length, 1, false, x, x);
        Assert.Equal(0.1f * (double)x.Length, x[^1], 0.01);
    }

    [Fact]
    public void The_last_of_equals_and_the_first_NaN_are_the_best()
    {
        var y = new long[6];
        ScanLoop.Run<double, (double, long), long, ArgScan<double, LargestFirst>>(1, 6, 1, false, [1, 3, 3, 2, double.NaN, 9], y);
        Assert.Equal([0, 1, 2, 2, 4, 4], y);
        ScanLoop.Run<double, (double, long), long, ArgScan<double, SmallestFirst>>(1, 6, 1, true, [1, 3, 3, 2, 5, 9], y);
        Assert.Equal([0, 3, 3, 3, 4, 5], y);
    }

    [Fact]
    public void Logarithms_of_sums_pass_infinities()
    {
        var y = new double[5];
        var (up, down) = (double.PositiveInfinity, double.NegativeInfinity);
        ScanLoop.Run<double, (double, double), double, LogSumExpScan<double>>(1, 5, 1, false, [down, down, 1000, up, up], y);
        Assert.Equal([down, down, 1000, up, up], y);
    }

    [Fact]
    public void A_recurrence_agrees_with_a_loop_in_both_directions()
    {
        var y = new double[4];
        RecurrenceLoop.Run<double>(1, 4, 1, false, [double.PositiveInfinity, 2, 3, 0], [1, 1, 1, 5], y);
        Assert.Equal([1, 3, 10, 5], y);
        RecurrenceLoop.Run<double>(1, 4, 1, true, [2, 3, 0, 7], [1, 1, 1, 5], y);
        Assert.Equal([9, 4, 1, 5], y);
    }

    [Fact]
    public void Bits_do_not_depend_on_the_threads()
    {
        var x = Samples.Of<float>(1 << 19, 3);
        var (one, two) = (new float[x.Length], new float[x.Length]);
        foreach (var (outer, length, inner) in new[] { (1 << 10, 1 << 9, 1), (1, 1 << 9, 1 << 10) })
        {
            using (WorkSplitter.Limit(1))
            {
                RecurrenceLoop.Run<float>(outer, length, inner, false, x, x, one);
            }

            using (WorkSplitter.Limit(3))
            {
                RecurrenceLoop.Run<float>(outer, length, inner, false, x, x, two);
            }

            Assert.Equal(one.Select(BitConverter.SingleToUInt32Bits), two.Select(BitConverter.SingleToUInt32Bits));
        }
    }

    private delegate void Scan<T>(int length, int inner, bool reverse, ReadOnlySpan<T> x, Span<T> y);

    private static void CheckSums<T>(Scan<T> scan)
        where T : unmanaged, INumber<T>
    {
        foreach (var length in new[] { 0, 1, 2, 7, 64 })
        {
            foreach (var inner in new[] { 1, 2, 63, 64, 65, 130 })
            {
                foreach (var reverse in new[] { false, true })
                {
                    var x = Samples.Of<T>(2 * length * inner, length).Select(v => T.CreateTruncating(Math.Round(double.CreateTruncating(v)) % 100)).ToArray();
                    var y = new Guarded<T>(x.Length);
                    scan(length, inner, reverse, x, y.Span);
                    Assert.Equal(Plain(x, length, inner, reverse), y.Span.ToArray());
                    y.Check();
                }
            }
        }
    }

    private static T[] Plain<T>(T[] x, int length, int inner, bool reverse)
        where T : INumber<T>
    {
        var y = (T[])x.Clone();
        for (var i = 0; i < x.Length; i++)
        {
            var place = reverse ? x.Length - 1 - i : i;
            var first = place / inner % length == (reverse ? length - 1 : 0);
            y[place] += first ? T.Zero : y[place + (reverse ? inner : -inner)];
        }

        return y;
    }
}
