using Fluxion.Primitives;

namespace Fluxion.Compilation;

/// <summary>The operator of a reduction with its element type: it runs the loops that the eager operation runs, and so gives the same bits.</summary>
internal abstract unsafe class Reducer
{
    /// <summary>The operator and axes of a primitive; null where it does not reduce.</summary>
    public static (Reducer Operator, int[] Axes)? Of(Primitive primitive, DType dtype)
    {
        var reader = new ReducerReader();
        var axes = primitive.Reduction(dtype, reader);
        return axes.Length > 0 ? (reader.Reducer!, axes.ToArray()) : null;
    }

    /// <summary>Reduces (outer, length, inner) to (outer, inner), both in row-major order.</summary>
    public abstract void Run(AxisPass pass, void* x, void* y);
}
