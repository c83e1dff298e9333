namespace Fluxion;

/// <content>Elements that masks name. How many there are depends on values, which a trace or a batch does not have.</content>
public abstract partial class Tensor
{
    /// <summary>The elements where a mask holds, in row-major order.</summary>
    /// <param name="mask">A bool tensor that broadcasts to this one's shape, as it does to the mask's.</param>
    /// <returns>A tensor of one axis. Inside Vmap and Trace use <see cref="Where(Tensor, Tensor, Tensor)"/> or <see cref="MaskedFill"/>.</returns>
    /// <exception cref="TransformException">The mask has no values yet.</exception>
    public Tensor MaskedSelect(Tensor mask)
    {
        Primitives.Require.Bool("MaskedSelect", mask);
        var shape = Broadcasting.Join("MaskedSelect", Shape, mask.Shape);
        return BroadcastTo(shape).Flatten().GatherRows(mask.BroadcastTo(shape).TrueAt("MaskedSelect"));
    }

    /// <summary>A number where a mask holds and this tensor's elements elsewhere. Nothing flows back through what was replaced.</summary>
    /// <param name="mask">A bool tensor; broadcast.</param>
    /// <param name="value">The number.</param>
    public Tensor MaskedFill(Tensor mask, Scalar value) => Where(mask, Full(Shape.Scalar, value, DType), this);

    /// <summary>Where the elements are that are not 0 or false, in row-major order.</summary>
    /// <returns>An int64 tensor of shape (count, axes) with a place in each row; its columns index this tensor.</returns>
    /// <exception cref="TransformException">The tensor has no values yet.</exception>
    public Tensor Nonzero()
    {
        var flat = (DType == DType.Bool ? this : NotEqualTo(0)).TrueAt("Nonzero").ToArray<long>();
        var places = new long[flat.Length * Rank];
        for (var i = 0; i < flat.Length; i++)
        {
            var rest = flat[i];
            for (var axis = Rank - 1; axis >= 0; axis--)
            {
                (rest, places[(i * Rank) + axis]) = Math.DivRem(rest, Shape[axis]);
            }
        }

        return Of<long>(places, [flat.Length, Rank]);
    }

    /// <summary>The row-major places at which this bool tensor holds.</summary>
    internal Tensor TrueAt(string operation)
    {
        var mask = Primitives.DenseLayout.Contiguous(Concrete(operation));
        var elements = mask.Elements<bool>();
        var y = DenseTensor.Create<long>([Kernels.TruePlaces.Count(elements)], out var places);
        Kernels.TruePlaces.Write(elements, places);
        GC.KeepAlive(mask);
        return y;
    }
}
