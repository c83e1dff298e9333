using System.Runtime.CompilerServices;

namespace Fluxion;

/// <summary>
/// A tensor that holds its elements: an array where they are few, a pooled block where they are many. Several tensors may view the same
/// elements, for nobody ever writes to them again. Without strides the elements lie in row-major order without gaps.
/// </summary>
internal sealed class DenseTensor : Tensor
{
    private static readonly int[][] SharedZeroStrides = [.. Enumerable.Range(0, 8).Select(rank => new int[rank])];

    // Null once donated. Nobody but a plan, for the tensors that it keeps to itself, ever changes these.
    private object? _data;
    private int _offset;

    internal DenseTensor(Shape shape, DType dtype, object? data, int offset, int[]? strides)
        : base(shape, dtype, null) => (_data, _offset, Strides) = (data, offset, strides);

    /// <summary>Elements from one index to the next, an axis each; 0 repeats. Null where the elements lie in row-major order.</summary>
    internal int[]? Strides { get; }

    internal bool IsContiguous => Strides is null;

    /// <summary>The array or the pooled block that holds the elements.</summary>
    internal object Data => _data ?? DonatedTensor.Throw();

    /// <summary>The first element's place in <see cref="Data"/>.</summary>
    internal int Offset => _offset;

    /// <summary>Whether all elements are one and the same in memory. Where there is none, there is not that one either.</summary>
    internal bool IsUniform => Size == 1 || (Size > 0 && Strides is not null && !Strides.AsSpan().ContainsAnyExcept(0));

    /// <summary>A new tensor and the place to write its elements to, which hold old contents. Keep the tensor alive while writing.</summary>
    internal static DenseTensor Create<T>(Shape shape, out Span<T> elements)
        where T : unmanaged
    {
        if (Placement.Current is { } placement)
        {
            return Placed(placement.Take(shape, DTypeExtensions.Of<T>()), out elements);
        }

        var bytes = (long)shape.Size * Unsafe.SizeOf<T>();
        if (bytes < BufferPool.SmallestPooled)
        {
            var array = ArraySlab<T>.Take(shape.Size, out var start);
            elements = new Span<T>(array, start, shape.Size);
            return new DenseTensor(shape, DTypeExtensions.Of<T>(), array, start, null);
        }

        var buffer = PooledBuffer.Rent(bytes);
        elements = buffer.Elements<T>(0, shape.Size);
        return new DenseTensor(shape, DTypeExtensions.Of<T>(), buffer, 0, null);
    }

    /// <summary>The same for what an operation makes beside its results.</summary>
    internal static DenseTensor CreateBeside<T>(Shape shape, out Span<T> elements)
        where T : unmanaged => Placement.Current is { } placement
            ? Placed(placement.TakeBeside(shape, DTypeExtensions.Of<T>()), out elements)
            : Create(shape, out elements);

    internal static DenseTensor Single<T>(T value)
        where T : unmanaged => new(Shape.Scalar, DTypeExtensions.Of<T>(), new[] { value }, 0, null);

    /// <summary>One value that stands for every element.</summary>
    internal DenseTensor Repeated(Shape shape) =>
        ReferenceEquals(shape, Shape) ? this : new(shape, DType, Data, _offset, shape.Size == 1 ? null : ZeroStrides(shape.Rank));

    /// <summary>The elements in row-major order; only of a contiguous tensor.</summary>
    internal ReadOnlySpan<T> Elements<T>()
        where T : unmanaged => Span<T>(Size);

    /// <summary>The elements from the first to the last that the strides reach, gaps included.</summary>
    internal ReadOnlySpan<T> ElementsAndGaps<T>()
        where T : unmanaged
    {
        if (Strides is null || Size == 0)
        {
            return Span<T>(Size);
        }

        var last = 0;
        for (var axis = 0; axis < Strides.Length; axis++)
        {
            last += Strides[axis] * (Shape[axis] - 1);
        }

        return Span<T>(last + 1);
    }

    /// <summary>Other axes over the same elements.</summary>
    internal DenseTensor View(Shape shape, int[]? strides, int skip = 0) => new(shape, DType, _data, _offset + skip, strides);

    /// <summary>The stride of each axis, also where the elements are in row-major order. Only to be read.</summary>
    internal int[] ExplicitStrides() => Strides ?? Shape.RowMajorStrides;

    /// <summary>The place to write the elements to; only of a contiguous tensor that nobody has seen yet.</summary>
    internal Span<T> Writable<T>()
        where T : unmanaged => Data is PooledBuffer buffer
            ? buffer.Elements<T>(_offset, Size)
            : new Span<T>(Unsafe.As<T[]>(_data), _offset, Size);

    /// <summary>Moves a plan's own tensor to other memory.</summary>
    internal void Lend(object? data, int offset) => (_data, _offset) = (data, offset);

    /// <summary>
    /// Gives the elements away: the tensor cannot be used any more. A block that is all its own comes under a new handle, so that views over
    /// it cannot be used either; of anything else others may hold a part, and it stays as it is.
    /// </summary>
    internal DenseTensor Donate(out bool isOwn)
    {
        isOwn = IsContiguous && _offset == 0 && Data is PooledBuffer whole && whole.Asked == Type.Bytes;
        var given = new DenseTensor(Shape, DType, isOwn ? ((PooledBuffer)Data).MoveOut() : Data, _offset, Strides);
        _data = null;
        return given;
    }

    internal override DenseTensor Concrete(string operation) => this;

    private static DenseTensor Placed<T>(DenseTensor tensor, out Span<T> elements)
        where T : unmanaged
    {
        elements = tensor.Writable<T>();
        return tensor;
    }

    // Shared: nobody writes to strides.
    private static int[] ZeroStrides(int rank) => rank < SharedZeroStrides.Length ? SharedZeroStrides[rank] : new int[rank];

    private ReadOnlySpan<T> Span<T>(int count)
        where T : unmanaged => Data is PooledBuffer buffer
            ? buffer.Elements<T>(_offset, count)
            : new ReadOnlySpan<T>(Unsafe.As<T[]>(_data), _offset, count);
}
