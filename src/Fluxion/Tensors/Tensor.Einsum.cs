namespace Fluxion;

/// <content>Sums of products by letters.</content>
public abstract partial class Tensor
{
    /// <summary>
    /// A sum of products by Einstein's convention: each operand's axes have letters, axes with one letter run together, and letters that the
    /// result lacks are summed over. <c>"ij,jk->ik"</c> is a matrix product, <c>"ii->i"</c> a diagonal, <c>"ii"</c> a trace, <c>"bij->bji"</c>
    /// a transpose, <c>"...ij,...jk->...ik"</c> a product in batches, whose axes broadcast. Without an arrow the result has the letters that
    /// occur once, by the alphabet, after the axes under an ellipsis. Three and more operands come together two at a time in the order of
    /// least cost, which <see cref="EinsumPath(string, ReadOnlySpan{Shape})"/> shows.
    /// </summary>
    /// <param name="equation">The letters, as above; spaces do not count.</param>
    /// <param name="operands">The tensors, of one numeric element type.</param>
    /// <exception cref="ArgumentException">The equation is not of that form.</exception>
    /// <exception cref="ShapeException">A letter stands for axes of different extents, or an operand has more or fewer axes than letters.</exception>
    public static Tensor Einsum(string equation, params ReadOnlySpan<Tensor> operands)
    {
        var shapes = new Shape[operands.Length];
        for (var i = 0; i < shapes.Length; i++)
        {
            shapes[i] = operands[i].Shape;
            Primitives.Require.Numeric("Einsum", operands[i]);
            Primitives.Require.SameDType("Einsum", operands[0], operands[i]);
        }

        return EinsumContraction.Run(EinsumPath(equation, shapes), operands);
    }

    /// <summary>The order in which <see cref="Einsum"/> would bring operands of these shapes together: the cheapest for up to eight.</summary>
    /// <param name="equation">The letters.</param>
    /// <param name="shapes">The operands' shapes.</param>
    /// <exception cref="ArgumentException">The equation is not of the form that <see cref="Einsum"/> describes.</exception>
    /// <exception cref="ShapeException">The shapes do not fit the letters.</exception>
    public static EinsumPath EinsumPath(string equation, params ReadOnlySpan<Shape> shapes) => EinsumOrder.Of(EinsumEquation.Of(equation, shapes));
}
