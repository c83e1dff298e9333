namespace Fluxion;

/// <content>Arithmetic and comparisons; operands broadcast as in NumPy, and C# numbers take the tensor's element type.</content>
public abstract partial class Tensor
{
    /// <summary>Sum of two tensors.</summary>
    public static Tensor operator +(Tensor a, Tensor b) => Binary(Primitives.Add.Instance, a, b);

    /// <summary>Sum of a tensor and a number.</summary>
    public static Tensor operator +(Tensor a, Scalar b) => Binary(Primitives.Add.Instance, a, b);

    /// <summary>Sum of a number and a tensor.</summary>
    public static Tensor operator +(Scalar a, Tensor b) => Binary(Primitives.Add.Instance, a, b);

    /// <summary>Difference of two tensors.</summary>
    public static Tensor operator -(Tensor a, Tensor b) => Binary(Primitives.Subtract.Instance, a, b);

    /// <summary>Difference of a tensor and a number.</summary>
    public static Tensor operator -(Tensor a, Scalar b) => Binary(Primitives.Subtract.Instance, a, b);

    /// <summary>Difference of a number and a tensor.</summary>
    public static Tensor operator -(Scalar a, Tensor b) => Binary(Primitives.Subtract.Instance, a, b);

    /// <summary>Product of two tensors, element by element; see <see cref="MatMul"/> for the matrix product.</summary>
    public static Tensor operator *(Tensor a, Tensor b) => Binary(Primitives.Multiply.Instance, a, b);

    /// <summary>Product of a tensor and a number.</summary>
    public static Tensor operator *(Tensor a, Scalar b) => Binary(Primitives.Multiply.Instance, a, b);

    /// <summary>Product of a number and a tensor.</summary>
    public static Tensor operator *(Scalar a, Tensor b) => Binary(Primitives.Multiply.Instance, a, b);

    /// <summary>Quotient of two floating-point tensors.</summary>
    public static Tensor operator /(Tensor a, Tensor b) => Binary(Primitives.Divide.Instance, a, b);

    /// <summary>Quotient of a floating-point tensor and a number.</summary>
    public static Tensor operator /(Tensor a, Scalar b) => Binary(Primitives.Divide.Instance, a, b);

    /// <summary>Quotient of a number and a floating-point tensor.</summary>
    public static Tensor operator /(Scalar a, Tensor b) => Binary(Primitives.Divide.Instance, a, b);

    /// <summary>The tensor with every sign turned.</summary>
    public static Tensor operator -(Tensor x) => Primitives.Negate.Instance.Apply(x);

    /// <summary>Whether elements are smaller, as a bool tensor.</summary>
    public static Tensor operator <(Tensor a, Tensor b) => Binary(Primitives.Less.Instance, a, b);

    /// <summary>Whether elements are smaller than a number, as a bool tensor.</summary>
    public static Tensor operator <(Tensor a, Scalar b) => Binary(Primitives.Less.Instance, a, b);

    /// <summary>Whether a number is smaller than elements, as a bool tensor.</summary>
    public static Tensor operator <(Scalar a, Tensor b) => Binary(Primitives.Less.Instance, a, b);

    /// <summary>Whether elements are greater, as a bool tensor.</summary>
    public static Tensor operator >(Tensor a, Tensor b) => Binary(Primitives.Greater.Instance, a, b);

    /// <summary>Whether elements are greater than a number, as a bool tensor.</summary>
    public static Tensor operator >(Tensor a, Scalar b) => Binary(Primitives.Greater.Instance, a, b);

    /// <summary>Whether a number is greater than elements, as a bool tensor.</summary>
    public static Tensor operator >(Scalar a, Tensor b) => Binary(Primitives.Greater.Instance, a, b);

    /// <summary>Whether elements are smaller or equal, as a bool tensor.</summary>
    public static Tensor operator <=(Tensor a, Tensor b) => Binary(Primitives.LessOrEqual.Instance, a, b);

    /// <summary>Whether elements are smaller than or equal to a number, as a bool tensor.</summary>
    public static Tensor operator <=(Tensor a, Scalar b) => Binary(Primitives.LessOrEqual.Instance, a, b);

    /// <summary>Whether a number is smaller than or equal to elements, as a bool tensor.</summary>
    public static Tensor operator <=(Scalar a, Tensor b) => Binary(Primitives.LessOrEqual.Instance, a, b);

    /// <summary>Whether elements are greater or equal, as a bool tensor.</summary>
    public static Tensor operator >=(Tensor a, Tensor b) => Binary(Primitives.GreaterOrEqual.Instance, a, b);

    /// <summary>Whether elements are greater than or equal to a number, as a bool tensor.</summary>
    public static Tensor operator >=(Tensor a, Scalar b) => Binary(Primitives.GreaterOrEqual.Instance, a, b);

    /// <summary>Whether a number is greater than or equal to elements, as a bool tensor.</summary>
    public static Tensor operator >=(Scalar a, Tensor b) => Binary(Primitives.GreaterOrEqual.Instance, a, b);

    private static Tensor Binary(Primitive primitive, Tensor a, Tensor b)
    {
        if (ReferenceEquals(a.Shape, b.Shape))
        {
            return primitive.Apply(a, b);
        }

        var shape = Broadcasting.Join(primitive.Name, a.Shape, b.Shape);
        return primitive.Apply(a.BroadcastTo(shape), b.BroadcastTo(shape));
    }

    private static Tensor Binary(Primitive primitive, Tensor a, Scalar b) =>
        primitive.Apply(a, b.As(primitive.Name, a.DType).Repeated(a.Shape));

    private static Tensor Binary(Primitive primitive, Scalar a, Tensor b) =>
        primitive.Apply(a.As(primitive.Name, b.DType).Repeated(b.Shape), b);
}
