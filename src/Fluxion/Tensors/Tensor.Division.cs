namespace Fluxion;

/// <content>Whole parts of quotients, and places of bits.</content>
public abstract partial class Tensor
{
    /// <summary>
    /// What is left after a whole number of b, with the sign of a, as C#'s own %. NumPy and PyTorch: <c>fmod</c>. Its derivatives are 1, and
    /// minus the number of times.
    /// </summary>
    /// <exception cref="DivideByZeroException">A whole number is divided by 0.</exception>
    public static Tensor operator %(Tensor a, Tensor b) => Binary(Primitives.Remainder.Instance, a, b);

    /// <summary>What is left after a whole number of b, with the sign of a.</summary>
    public static Tensor operator %(Tensor a, Scalar b) => Binary(Primitives.Remainder.Instance, a, b);

    /// <summary>What is left after a whole number of b, with the sign of a.</summary>
    public static Tensor operator %(Scalar a, Tensor b) => Binary(Primitives.Remainder.Instance, a, b);

    /// <summary>
    /// What is left after a whole number of the divisor, with the sign of the divisor: angles come into one turn. NumPy: <c>mod</c>, PyTorch:
    /// <c>remainder</c>, Python: %. Its derivatives are 1, and minus the number of times.
    /// </summary>
    /// <param name="divisor">The divisor; broadcast.</param>
    /// <exception cref="DivideByZeroException">A whole number is divided by 0.</exception>
    public Tensor Mod(Tensor divisor) => Binary(Primitives.Mod.Instance, this, divisor);

    /// <summary>What is left after a whole number of the divisor, with the sign of the divisor.</summary>
    /// <param name="divisor">The divisor.</param>
    /// <exception cref="DivideByZeroException">A whole number is divided by 0.</exception>
    public Tensor Mod(Scalar divisor) => Binary(Primitives.Mod.Instance, this, divisor);

    /// <summary>Whole numbers with their bits moved up by so many places, taken modulo the number of bits, as in C#.</summary>
    public static Tensor operator <<(Tensor x, Tensor count) => Binary(Primitives.ShiftLeft.Instance, x, count);

    /// <summary>Whole numbers with their bits moved up by so many places.</summary>
    public static Tensor operator <<(Tensor x, Scalar count) => Binary(Primitives.ShiftLeft.Instance, x, count);

    /// <summary>Whole numbers with their bits moved down by so many places, taken modulo the number of bits; the sign stays, as in C#.</summary>
    public static Tensor operator >>(Tensor x, Tensor count) => Binary(Primitives.ShiftRight.Instance, x, count);

    /// <summary>Whole numbers with their bits moved down by so many places; the sign stays.</summary>
    public static Tensor operator >>(Tensor x, Scalar count) => Binary(Primitives.ShiftRight.Instance, x, count);
}
