namespace Fluxion;

/// <content>Functions of matrices.</content>
public abstract partial class Tensor
{
    /// <summary>
    /// The exponential I + A + A²/2! + … of square matrices (…, n, n), by scaling and squaring with Padé approximants (N. J. Higham, 2005). A
    /// matrix with an infinity or NaN gives NaN.
    /// </summary>
    /// <exception cref="ShapeException">The matrices are not square.</exception>
    public Tensor MatrixExp() => Primitives.MatrixExponential.Instance.Apply(this);

    /// <summary>
    /// A whole power of square matrices (…, n, n), by repeated squaring. The power 0 is the identity; negative ones are powers of the inverse.
    /// </summary>
    /// <param name="exponent">The power.</param>
    /// <exception cref="ShapeException">The matrices are not square.</exception>
    /// <exception cref="SingularMatrixException">The power is negative and a matrix has no inverse.</exception>
    public Tensor MatrixPower(int exponent)
    {
        Primitives.SquareMatrix.Check("MatrixPower", this);
        var square = exponent < 0 ? Inverse() : this;
        Tensor? power = null;
        for (var rest = Math.Abs((long)exponent); rest > 0; rest >>= 1)
        {
            power = (rest & 1) == 0 ? power : power?.MatMul(square) ?? square;
            square = rest > 1 ? square.MatMul(square) : square;
        }

        return power ?? Eye(Shape[^1], DType).BroadcastTo(Shape);
    }
}
