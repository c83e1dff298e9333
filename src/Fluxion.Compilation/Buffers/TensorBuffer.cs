using Fluxion.Compilation;

namespace Fluxion;

/// <summary>
/// Memory of one type and shape that is written again and again: what a <see cref="BufferedProgram"/> reads from and writes to. Aligned to 64
/// bytes, outside the collector's heap, and given back by itself when nobody can reach it any more.
/// </summary>
public sealed class TensorBuffer
{
    /// <summary>Memory with any contents.</summary>
    /// <param name="shape">The shape.</param>
    /// <param name="dtype">The element type.</param>
    public TensorBuffer(Shape shape, DType dtype = DType.Float32) =>
        View = new DenseTensor(shape, dtype, PooledBuffer.Rent((long)shape.Size * dtype.SizeInBytes()), 0, null);

    /// <summary>The extent of each axis.</summary>
    public Shape Shape => View.Shape;

    /// <summary>The type of the elements.</summary>
    public DType DType => View.DType;

    /// <summary>The buffer's memory as a tensor; nobody outside may see it, for tensors do not change.</summary>
    internal DenseTensor View { get; }

    /// <summary>A buffer with a copy of a tensor's values.</summary>
    /// <param name="values">A plain tensor.</param>
    public static TensorBuffer Of(Tensor values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var buffer = new TensorBuffer(values.Shape, values.DType);
        buffer.Write(values);
        return buffer;
    }

    /// <summary>The elements in row-major order, to read and to write. Keep the buffer reachable as long as the span is used.</summary>
    /// <typeparam name="T">The C# type of the elements, exactly.</typeparam>
    /// <exception cref="DTypeException">It is another type.</exception>
    public Span<T> Elements<T>()
        where T : unmanaged => DTypeExtensions.Of<T>() == DType ? View.Writable<T>() : throw new DTypeException(
            $"TensorBuffer.Elements: the buffer holds {DType.Name()}, not {typeof(T).Name}; ask for its own type.");

    /// <summary>Writes a tensor's values into the buffer.</summary>
    /// <param name="values">A plain tensor of the buffer's type and shape.</param>
    /// <exception cref="ShapeException">The shape differs.</exception>
    /// <exception cref="DTypeException">The element type differs.</exception>
    public void Write(Tensor values)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (!values.Shape.Equals(Shape))
        {
            throw new ShapeException($"TensorBuffer.Write: the buffer has shape {Shape}, but the values have {values.Shape}.");
        }

        if (values.DType != DType)
        {
            throw new DTypeException($"TensorBuffer.Write: the buffer holds {DType.Name()}, but the values are {values.DType.Name()}; cast them.");
        }

        DenseCopy.Run(values.Concrete("TensorBuffer.Write"), View);
    }

    /// <summary>A tensor with a copy of the values of now.</summary>
    public Tensor ToTensor()
    {
        var copy = NewArray.Of(View.Type);
        DenseCopy.Run(View, copy);
        return copy;
    }
}
