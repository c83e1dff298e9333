using System.Runtime.CompilerServices;

namespace Fluxion;

public abstract partial class Tensor
{
    /// <summary>A tensor of shape () that holds one number; it keeps the C# type.</summary>
    /// <typeparam name="T">float, double, int, long or bool.</typeparam>
    /// <param name="value">The number.</param>
    public static Tensor Of<T>(T value)
        where T : unmanaged => DenseTensor.Single(value);

    /// <summary>A tensor with one axis; it keeps the C# type.</summary>
    /// <typeparam name="T">float, double, int, long or bool.</typeparam>
    /// <param name="values">The elements, copied.</param>
    public static Tensor Of<T>(params ReadOnlySpan<T> values)
        where T : unmanaged => Of(values, [values.Length]);

    /// <summary>A tensor of the given shape; it keeps the C# type.</summary>
    /// <typeparam name="T">float, double, int, long or bool.</typeparam>
    /// <param name="values">The elements in row-major order, copied.</param>
    /// <param name="shape">The shape.</param>
    /// <exception cref="ShapeException">The shape has another number of elements.</exception>
    public static Tensor Of<T>(ReadOnlySpan<T> values, Shape shape)
        where T : unmanaged
    {
        if (values.Length != shape.Size)
        {
            throw new ShapeException($"Of: {values.Length} values do not fill a tensor of shape {shape}, which has {shape.Size}.");
        }

        var y = DenseTensor.Create<T>(shape, out var elements);
        values.CopyTo(elements);
        GC.KeepAlive(y);
        return y;
    }

    /// <summary>A tensor with two axes from its rows; it keeps the C# type.</summary>
    /// <typeparam name="T">float, double, int, long or bool.</typeparam>
    /// <param name="rows">The rows, all of one length.</param>
    /// <exception cref="ShapeException">The rows differ in length.</exception>
    public static Tensor Of<T>(ReadOnlySpan<T[]> rows)
        where T : unmanaged
    {
        var columns = rows.IsEmpty ? 0 : rows[0].Length;
        var values = new T[rows.Length * columns];
        for (var i = 0; i < rows.Length; i++)
        {
            if (rows[i].Length != columns)
            {
                throw new ShapeException($"Of: row {i} has {rows[i].Length} values and row 0 has {columns}; rows must have one length.");
            }

            rows[i].CopyTo(values, i * columns);
        }

        return Of<T>(values, [rows.Length, columns]);
    }

    /// <summary>A tensor with three axes; it keeps the C# type.</summary>
    /// <typeparam name="T">float, double, int, long or bool.</typeparam>
    /// <param name="blocks">Blocks of rows, all of one shape.</param>
    /// <exception cref="ShapeException">The blocks differ in shape.</exception>
    public static Tensor Of<T>(ReadOnlySpan<T[][]> blocks)
        where T : unmanaged
    {
        var (rows, columns) = blocks.IsEmpty ? (0, 0) : (blocks[0].Length, blocks[0].Length == 0 ? 0 : blocks[0][0].Length);
        var values = new List<T>(blocks.Length * rows * columns);
        for (var i = 0; i < blocks.Length; i++)
        {
            if (blocks[i].Length != rows || blocks[i].Any(row => row.Length != columns))
            {
                throw new ShapeException($"Of: block {i} has another shape than block 0, ({rows}, {columns}); blocks must have one shape.");
            }

            foreach (var row in blocks[i])
            {
                values.AddRange(row);
            }
        }

        return Of<T>(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(values), [blocks.Length, rows, columns]);
    }

    /// <summary>A tensor of the array's shape; it keeps the C# type.</summary>
    /// <typeparam name="T">float, double, int, long or bool.</typeparam>
    /// <param name="values">The elements, copied.</param>
    public static Tensor Of<T>(T[,] values)
        where T : unmanaged => FromArray<T>(values);

    /// <summary>A tensor of the array's shape; it keeps the C# type.</summary>
    /// <typeparam name="T">float, double, int, long or bool.</typeparam>
    /// <param name="values">The elements, copied.</param>
    public static Tensor Of<T>(T[,,] values)
        where T : unmanaged => FromArray<T>(values);

    /// <summary>A tensor of the array's shape; it keeps the C# type.</summary>
    /// <typeparam name="T">float, double, int, long or bool.</typeparam>
    /// <param name="values">The elements, copied.</param>
    public static Tensor Of<T>(T[,,,] values)
        where T : unmanaged => FromArray<T>(values);

    /// <summary>A tensor of zeros.</summary>
    /// <param name="shape">The shape.</param>
    /// <param name="dtype">The element type.</param>
    public static Tensor Zeros(Shape shape, DType dtype = DType.Float32) => Full(shape, 0, dtype);

    /// <summary>A tensor of ones.</summary>
    /// <param name="shape">The shape.</param>
    /// <param name="dtype">The element type.</param>
    public static Tensor Ones(Shape shape, DType dtype = DType.Float32) => Full(shape, 1, dtype);

    /// <summary>A tensor whose elements are all the same.</summary>
    /// <param name="shape">The shape.</param>
    /// <param name="value">The element.</param>
    /// <param name="dtype">The element type.</param>
    public static Tensor Full(Shape shape, Scalar value, DType dtype = DType.Float32) =>
        dtype == DType.Bool ? Of(!value.IsZero).BroadcastTo(shape) : value.As("Full", dtype).BroadcastTo(shape);

    /// <summary>The numbers start, start + step, … below (or, with a negative step, above) the end.</summary>
    /// <param name="start">The first number.</param>
    /// <param name="end">The end, not included.</param>
    /// <param name="step">The distance from one to the next.</param>
    /// <param name="dtype">The element type.</param>
    public static Tensor Arange(double start, double end, double step = 1, DType dtype = DType.Float32)
    {
        if (step == 0 || !double.IsFinite(start) || !double.IsFinite(end) || !double.IsFinite(step))
        {
            throw new ShapeException($"Arange: {start} to {end} by {step} does not end; give finite numbers and a step other than 0.");
        }

        var values = new double[(int)Math.Max(0, Math.Ceiling((end - start) / step))];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = start + (i * step);
        }

        return Of<double>(values).Cast(dtype);
    }

    /// <summary>Evenly spaced numbers from the first to the last, both included.</summary>
    /// <param name="first">The first number.</param>
    /// <param name="last">The last number.</param>
    /// <param name="count">How many.</param>
    /// <param name="dtype">The element type.</param>
    public static Tensor Linspace(double first, double last, int count, DType dtype = DType.Float32)
    {
        var values = new double[Math.Max(count, 0)];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = i == count - 1 ? last : first + (i * ((last - first) / (count - 1)));
        }

        return Of<double>(values).Cast(dtype);
    }

    /// <summary>The identity matrix.</summary>
    /// <param name="size">Its rows and columns.</param>
    /// <param name="dtype">The element type.</param>
    public static Tensor Eye(int size, DType dtype = DType.Float32) => Arange(0, size, dtype: DType.Int64).OneHot(size, dtype);

    /// <summary>A parameter: recorded wherever it is used, so that <see cref="Backward()"/> reaches it.</summary>
    /// <param name="value">Its first value, floating-point.</param>
    /// <exception cref="DTypeException">The value is not floating-point.</exception>
    public static Variable Variable(Tensor value) => new(value);

    private static DenseTensor FromArray<T>(Array values)
        where T : unmanaged
    {
        Span<int> extents = stackalloc int[values.Rank];
        for (var axis = 0; axis < extents.Length; axis++)
        {
            extents[axis] = values.GetLength(axis);
        }

        var y = DenseTensor.Create<T>(Shape.Create(extents), out var elements);
        System.Runtime.InteropServices.MemoryMarshal.CreateReadOnlySpan(
            ref Unsafe.As<byte, T>(ref System.Runtime.InteropServices.MemoryMarshal.GetArrayDataReference(values)), values.Length).CopyTo(elements);
        GC.KeepAlive(y);
        return y;
    }
}
