namespace Fluxion.Kernels;

/// <summary>The elements of each window along an axis: from Starts[i] to below Ends[i], every Step-th.</summary>
internal sealed record PoolAxis(int Input, int[] Starts, int[] Ends, int Step)
{
    public int Output => Starts.Length;

    /// <summary>A window of fixed length that moves, without what lies on padding.</summary>
    public static PoolAxis Moving(WindowAxis axis)
    {
        var (starts, ends) = (new int[axis.Output], new int[axis.Output]);
        for (var i = 0; i < starts.Length; i++)
        {
            var start = (i * axis.Stride) - axis.Before;
            ends[i] = (int)Math.Min(start + axis.Reach, axis.Input);
            starts[i] = start >= 0 ? start : start + ((-start + axis.Dilation - 1) / axis.Dilation * axis.Dilation);
        }

        return new PoolAxis(axis.Input, starts, ends, axis.Dilation);
    }

    /// <summary>So many windows that together cover the axis: window i from ⌊i n / m⌋ to ⌈(i + 1) n / m⌉.</summary>
    public static PoolAxis Adaptive(int input, int output)
    {
        var (starts, ends) = (new int[output], new int[output]);
        for (var i = 0; i < output; i++)
        {
            starts[i] = (int)((long)i * input / output);
            ends[i] = (int)((((i + 1L) * input) + output - 1) / output);
        }

        return new PoolAxis(input, starts, ends, 1);
    }
}
