namespace Fluxion;

/// <content>To and from the tensors of the base class library.</content>
public abstract partial class Tensor
{
    /// <summary>A tensor with the values of one of the base class library's.</summary>
    /// <typeparam name="T">float, double, int, long or bool.</typeparam>
    /// <param name="values">The other tensor, of any strides; copied.</param>
    public static Tensor From<T>(System.Numerics.Tensors.Tensor<T> values)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(values);
        var elements = new T[checked((int)values.FlattenedLength)];
        values.FlattenTo(elements);
        Span<int> extents = stackalloc int[values.Rank];
        for (var axis = 0; axis < extents.Length; axis++)
        {
            extents[axis] = checked((int)values.Lengths[axis]);
        }

        return Of<T>(elements, Shape.Create(extents));
    }

    /// <summary>The values as a tensor of the base class library, copied.</summary>
    /// <typeparam name="T">The wanted C# type, as for <see cref="ToArray{T}"/>.</typeparam>
    public System.Numerics.Tensors.Tensor<T> ToTensor<T>()
        where T : unmanaged => System.Numerics.Tensors.Tensor.Create(ToArray<T>(), [.. Shape.Select(extent => (nint)extent)]);
}
