namespace Fluxion;

/// <summary>One axis by number, from the front or, where negative, from the end.</summary>
internal static class Axis
{
    internal static int Resolve(string operation, int axis, Shape shape)
    {
        if (axis < -shape.Rank || axis >= shape.Rank)
        {
            var range = shape.Rank == 0 ? "it has none" : $"use {-shape.Rank} to {shape.Rank - 1}";
            throw new ShapeException($"{operation}: axis {axis} is out of range for a tensor of shape {shape}; {range}.");
        }

        return axis < 0 ? axis + shape.Rank : axis;
    }
}
