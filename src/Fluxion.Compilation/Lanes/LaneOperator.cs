using System.Reflection;

namespace Fluxion.Compilation;

/// <summary>
/// What an elementwise operation does to each element, with its types: the operator struct that the eager operation runs, and so the same bits.
/// It runs by itself over blocks, and names the method that emitted code calls.
/// </summary>
internal abstract unsafe class LaneOperator
{
    /// <summary>Two operators of one signature compute the same from the same types.</summary>
    public abstract string Signature { get; }

    /// <summary>What each operand's elements are.</summary>
    public abstract ReadOnlySpan<DType> Operands { get; }

    public abstract DType Result { get; }

    public int Arity => Operands.Length;

    /// <summary>Whether it is more than a handful of instructions.</summary>
    public virtual bool IsHeavy => false;

    /// <summary>A number that the method takes first and that no operand holds.</summary>
    public virtual double? Left => null;

    /// <summary>Of an operator f(x) = g(x, h(x)) the lanes h and g, so that h can be shared with others.</summary>
    public virtual (LaneOperator Inner, LaneOperator Outer)? Parts => null;

    /// <summary>The lane of a primitive; null where it has none for these types.</summary>
    /// <param name="primitive">The operation.</param>
    /// <param name="operand">The element type of its first input.</param>
    /// <param name="result">The element type of its output.</param>
    public static LaneOperator? Of(Primitive primitive, DType operand, DType result)
    {
        var reader = new LaneReader();
        return primitive.Lane(operand, result, reader) ? reader.Operator : null;
    }

    /// <summary>The operation that copies elements of one type.</summary>
    public static LaneOperator Copy(DType dtype) => Of(new Primitives.Cast(dtype), dtype, dtype)!;

    /// <summary>Computes a block.</summary>
    /// <param name="operands">Where each operand starts.</param>
    /// <param name="uniform">Bit i says that operand i is one element that stands for all.</param>
    /// <param name="result">Where the result goes. May be an operand of the same type.</param>
    /// <param name="count">Elements; 1 where all operands are uniform.</param>
    public abstract void Run(void** operands, uint uniform, void* result, int count);

    /// <summary>
    /// The static method from lanes of the operands to a lane of the result, where a truth value is a mask of as many bits as its neighbours.
    /// Null where there is none beside elements of that many bytes.
    /// </summary>
    public abstract MethodInfo? Method(int width);

    public override string ToString() => Signature;
}
