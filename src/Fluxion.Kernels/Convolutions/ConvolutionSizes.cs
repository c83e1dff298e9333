namespace Fluxion.Kernels;

/// <summary>
/// The sizes of a convolution of x (Images, Channels, rows, columns) with w (Filters, Channels / Groups, taps down, taps across) that gives
/// y (Images, Filters, places down, places across). Group g of the filters sees group g of the channels.
/// </summary>
internal readonly record struct ConvolutionSizes(int Images, int Channels, int Filters, int Groups, WindowPlane Window)
{
    /// <summary>Channels of a group.</summary>
    public int GroupChannels => Channels / Groups;

    /// <summary>Filters of a group.</summary>
    public int GroupFilters => Filters / Groups;

    /// <summary>Weights of one filter.</summary>
    public int Depth => GroupChannels * Window.Taps;

    /// <summary>Elements of x.</summary>
    public int InputSize => Images * Channels * Window.Input;

    /// <summary>Elements of w.</summary>
    public int WeightSize => Filters * Depth;

    /// <summary>Elements of y.</summary>
    public int OutputSize => Images * Filters * Window.Output;

    /// <summary>Whether each group is one channel with so few filters that unfolding it would cost more than it brings.</summary>
    public bool IsDepthwise => GroupChannels == 1 && GroupFilters < 4;

    /// <summary>Whether there is nothing to sum.</summary>
    public bool IsEmpty => InputSize == 0 || WeightSize == 0 || OutputSize == 0;

    /// <summary>Refuses spans of other lengths: the kernels go by the sizes alone.</summary>
    public void Check(int x, int w, int y)
    {
        Check(x, InputSize);
        Check(w, WeightSize);
        Check(y, OutputSize);
    }

    private static void Check(int actual, int expected)
    {
        if (actual != expected)
        {
            Throw.Length(actual, expected);
        }
    }
}
