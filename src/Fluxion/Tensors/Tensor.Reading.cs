namespace Fluxion;

/// <content>Numbers out. Under Grad and Vjp they are the values; a transform that has no single value refuses in words.</content>
public abstract partial class Tensor
{
    /// <summary>Receives a tensor's elements for the length of a call.</summary>
    /// <typeparam name="T">The elements' C# type.</typeparam>
    /// <typeparam name="TResult">What the call returns.</typeparam>
    /// <param name="elements">The elements in row-major order.</param>
    public delegate TResult Reader<T, out TResult>(ReadOnlySpan<T> elements);

    /// <summary>The elements in row-major order, as they are or widened without loss.</summary>
    /// <typeparam name="T">The wanted C# type: the tensor's own, or double for float32 and int32, or long for int32.</typeparam>
    /// <exception cref="DTypeException">The type would lose digits.</exception>
    public T[] ToArray<T>()
        where T : unmanaged
    {
        var x = Primitives.DenseLayout.Contiguous(Concrete("ToArray"));
        var y = new T[Size];
        Widening.Copy(x, y.AsSpan());
        GC.KeepAlive(x);
        return y;
    }

    /// <summary>The one element of a tensor of size 1, as it is or widened without loss.</summary>
    /// <typeparam name="T">The wanted C# type.</typeparam>
    /// <exception cref="ShapeException">There is not exactly one element.</exception>
    /// <exception cref="DTypeException">The type would lose digits.</exception>
    public T Item<T>()
        where T : unmanaged => Size == 1
        ? ToArray<T>()[0]
        : throw new ShapeException($"Item: a tensor of shape {Shape} has {Size} elements, not one; index it or reduce it first, or use ToArray.");

    /// <summary>Lends the elements to a function without copying. They are only valid during the call.</summary>
    /// <typeparam name="T">The tensor's C# type.</typeparam>
    /// <typeparam name="TResult">What the function returns.</typeparam>
    /// <param name="reader">The function.</param>
    /// <exception cref="DTypeException">The tensor holds another type.</exception>
    public TResult Read<T, TResult>(Reader<T, TResult> reader)
        where T : unmanaged
    {
        Widening.CheckSame<T>("Read", DType);
        var x = Primitives.DenseLayout.Contiguous(Concrete("Read"));
        var result = reader(x.Elements<T>());
        GC.KeepAlive(x);
        return result;
    }

    /// <summary>Copies the elements in row-major order.</summary>
    /// <typeparam name="T">The wanted C# type, as for <see cref="ToArray{T}"/>.</typeparam>
    /// <param name="destination">Where to; at least <see cref="Size"/> long.</param>
    /// <exception cref="ShapeException">The destination is too short.</exception>
    public void CopyTo<T>(Span<T> destination)
        where T : unmanaged
    {
        if (destination.Length < Size)
        {
            throw new ShapeException($"CopyTo: {Size} elements do not fit into a span of {destination.Length}.");
        }

        var x = Primitives.DenseLayout.Contiguous(Concrete("CopyTo"));
        Widening.Copy(x, destination[..Size]);
        GC.KeepAlive(x);
    }

    /// <summary>Element type, shape and values, in the middle abbreviated where there are many.</summary>
    public override string ToString() => TensorText.Of(this);
}
