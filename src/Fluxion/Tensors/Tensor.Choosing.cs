namespace Fluxion;

/// <content>Where.</content>
public abstract partial class Tensor
{
    /// <summary>Elements of one tensor where a condition holds and of another elsewhere. Nothing flows back through what was not chosen.</summary>
    /// <param name="condition">A bool tensor; all three broadcast.</param>
    /// <param name="a">What stands where the condition holds.</param>
    /// <param name="b">What stands elsewhere.</param>
    public static Tensor Where(Tensor condition, Tensor a, Tensor b)
    {
        var shape = Broadcasting.Join("Where", condition.Shape, Broadcasting.Join("Where", a.Shape, b.Shape));
        return Primitives.Where.Instance.Apply(condition.BroadcastTo(shape), a.BroadcastTo(shape), b.BroadcastTo(shape));
    }

    /// <summary>Elements of a tensor where a condition holds and a number elsewhere.</summary>
    /// <param name="condition">A bool tensor; broadcast.</param>
    /// <param name="a">What stands where the condition holds.</param>
    /// <param name="b">What stands elsewhere.</param>
    public static Tensor Where(Tensor condition, Tensor a, Scalar b) => Where(condition, a, b.As("Where", a.DType));

    /// <summary>A number where a condition holds and elements of a tensor elsewhere.</summary>
    /// <param name="condition">A bool tensor; broadcast.</param>
    /// <param name="a">What stands where the condition holds.</param>
    /// <param name="b">What stands elsewhere.</param>
    public static Tensor Where(Tensor condition, Scalar a, Tensor b) => Where(condition, a.As("Where", b.DType), b);
}
