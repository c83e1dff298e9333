namespace Fluxion;

/// <content>Running results along an axis: at each element, of all elements up to it.</content>
public abstract partial class Tensor
{
    /// <summary>The sum of all elements up to each. Of floats it is kept in double precision.</summary>
    /// <param name="axis">The axis.</param>
    /// <param name="reverse">Whether to begin at the last element.</param>
    public Tensor CumulativeSum(int axis = -1, bool reverse = false) => new Primitives.CumulativeSum(ScanAxis("CumulativeSum", axis), reverse).Apply(this);

    /// <summary>The product of all elements up to each. Its derivatives divide by nothing: they are right also where elements are 0.</summary>
    /// <param name="axis">The axis.</param>
    /// <param name="reverse">Whether to begin at the last element.</param>
    public Tensor CumulativeProduct(int axis = -1, bool reverse = false) =>
        new Primitives.CumulativeProduct(ScanAxis("CumulativeProduct", axis), reverse).Apply(this);

    /// <summary>The largest element up to each; NaN from the first NaN on. Of equals the last has the derivative, as in PyTorch.</summary>
    /// <param name="axis">The axis.</param>
    /// <param name="reverse">Whether to begin at the last element.</param>
    public Tensor CumulativeMax(int axis = -1, bool reverse = false)
    {
        axis = ScanAxis("CumulativeMax", axis);
        return AlongAxis(new Primitives.CumulativeArgMax(axis, reverse).Apply(this), axis);
    }

    /// <summary>The smallest element up to each; NaN from the first NaN on. Of equals the last has the derivative, as in PyTorch.</summary>
    /// <param name="axis">The axis.</param>
    /// <param name="reverse">Whether to begin at the last element.</param>
    public Tensor CumulativeMin(int axis = -1, bool reverse = false)
    {
        axis = ScanAxis("CumulativeMin", axis);
        return AlongAxis(new Primitives.CumulativeArgMin(axis, reverse).Apply(this), axis);
    }

    /// <summary>log Σ eˣ of all elements up to each, without overflow; no derivative flows from −∞.</summary>
    /// <param name="axis">The axis.</param>
    /// <param name="reverse">Whether to begin at the last element.</param>
    public Tensor CumulativeLogSumExp(int axis = -1, bool reverse = false) =>
        new Primitives.CumulativeLogSumExp(ScanAxis("CumulativeLogSumExp", axis), reverse).Apply(this);

    /// <summary>
    /// yₜ = aₜ yₜ₋₁ + bₜ along an axis, with 0 before the first: moving averages, autoregressive filters, diagonal state spaces. Value and every
    /// derivative take time linear in the length.
    /// </summary>
    /// <param name="factors">The factors a; broadcast with the inputs. The first along the axis meets the 0 and does not count.</param>
    /// <param name="inputs">The inputs b.</param>
    /// <param name="axis">The axis.</param>
    /// <param name="reverse">Whether to begin at the last element.</param>
    public static Tensor LinearRecurrence(Tensor factors, Tensor inputs, int axis = -1, bool reverse = false)
    {
        ArgumentNullException.ThrowIfNull(factors);
        ArgumentNullException.ThrowIfNull(inputs);
        var shape = Broadcasting.Join("LinearRecurrence", factors.Shape, inputs.Shape);
        return Binary(new Primitives.LinearRecurrence(Axis.Resolve("LinearRecurrence", axis, shape), reverse), factors, inputs);
    }

    private int ScanAxis(string operation, int axis) => Axis.Resolve(operation, axis, Shape);

    // The elements that indices along an axis name, as many as there are elements: rows of one element of the tensor laid out flat.
    private Tensor AlongAxis(Tensor indices, int axis)
    {
        var (outer, length, inner) = Primitives.AxisLines.Of(Shape, axis);
        var lines = Arange(0, outer, dtype: DType.Int64).Reshape(outer, 1, 1) * ((long)length * inner);
        var places = (indices.Reshape(outer, length, inner) * inner) + Arange(0, inner, dtype: DType.Int64) + lines;
        return Reshape(Size).GatherRows(places.Reshape(Shape.Extents));
    }
}
