using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>Windows from what a user asks for, refused in words where they do not fit.</summary>
internal static class WindowChecks
{
    internal static WindowPlane Plane(
        string operation, Shape x, HeightWidth kernel, HeightWidth stride, (HeightWidth Before, HeightWidth After) padding, HeightWidth dilation)
    {
        Numbers(operation, kernel, stride, padding.Before, dilation);
        return new WindowPlane(
            Axis(operation, x, x[^2], kernel.Height, stride.Height, padding.Before.Height, padding.After.Height, dilation.Height),
            Axis(operation, x, x[^1], kernel.Width, stride.Width, padding.Before.Width, padding.After.Width, dilation.Width));
    }

    internal static void Numbers(string operation, HeightWidth kernel, HeightWidth stride, HeightWidth padding, HeightWidth dilation)
    {
        AtLeast(operation, "kernel", kernel, 1);
        AtLeast(operation, "stride", stride, 1);
        AtLeast(operation, "padding", padding, 0);
        AtLeast(operation, "dilation", dilation, 1);
    }

    internal static void AtLeast(string operation, string what, HeightWidth value, int least)
    {
        if (value.Height < least || value.Width < least)
        {
            throw new ArgumentOutOfRangeException(what, $"{operation}: the {what} is {value}; both numbers must be at least {least}.");
        }
    }

    private static WindowAxis Axis(string operation, Shape x, int input, int kernel, int stride, int before, int after, int dilation)
    {
        var axis = new WindowAxis(input, kernel, stride, dilation, before, after);
        return axis.Output > 0
            ? axis
            : throw new ShapeException(
                $"{operation}: the window reaches over {axis.Reach} elements (kernel {kernel}, dilation {dilation}), but an axis of the input {x} has {input} " +
                $"and with padding {(long)input + before + after}; take a smaller kernel or more padding.");
    }
}
