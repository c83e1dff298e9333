namespace Fluxion;

/// <content>Elements in another order along their axes.</content>
public abstract partial class Tensor
{
    /// <summary>The elements in reverse order along axes.</summary>
    /// <param name="axis">The axes; all where left out.</param>
    public Tensor Flip(Axes axis = default)
    {
        var y = this;
        foreach (var i in axis.Resolve("Flip", Shape))
        {
            y = Shape[i] < 2 ? y : new Primitives.Flip(i).Apply(y);
        }

        return y;
    }

    /// <summary>The elements moved along an axis; what leaves at one end comes in at the other.</summary>
    /// <param name="shift">By how many places; negative towards the front.</param>
    /// <param name="axis">The axis.</param>
    public Tensor Roll(int shift, int axis)
    {
        axis = Axis.Resolve("Roll", axis, Shape);
        var extent = Shape[axis];
        var moved = extent == 0 ? 0 : ((shift % extent) + extent) % extent;
        return moved == 0 ? this : Concatenate([Slice(axis, extent - moved, moved), Slice(axis, 0, extent - moved)], axis);
    }

    /// <summary>The elements moved in row-major order, whatever the axes; what leaves at the end comes in at the front.</summary>
    /// <param name="shift">By how many places; negative towards the front.</param>
    public Tensor Roll(int shift) => Flatten().Roll(shift, 0).Reshape(Shape.Extents);

    /// <summary>A quarter turn in the plane of two axes, from the first towards the second.</summary>
    /// <param name="turns">How many quarter turns; negative the other way round.</param>
    /// <param name="first">The first axis of the plane.</param>
    /// <param name="second">The second.</param>
    /// <exception cref="ShapeException">The axes are the same one.</exception>
    public Tensor Rotate90(int turns = 1, int first = 0, int second = 1)
    {
        (first, second) = (Axis.Resolve("Rotate90", first, Shape), Axis.Resolve("Rotate90", second, Shape));
        if (first == second)
        {
            throw new ShapeException($"Rotate90: axis {first} of {Shape} is named twice; a plane has two axes.");
        }

        return (turns & 3) switch
        {
            0 => this,
            1 => Flip(second).SwapAxes(first, second),
            2 => Flip([first, second]),
            _ => SwapAxes(first, second).Flip(second),
        };
    }
}
