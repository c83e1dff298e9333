namespace Fluxion;

/// <summary>
/// An immutable array of numbers with any number of axes, in row-major order. Operators record what derivatives need wherever a
/// transform or a <see cref="Variable"/> asks for it; otherwise they only compute.
/// </summary>
public abstract partial class Tensor
{
    private protected Tensor(Shape shape, DType dtype, Interpreter? interpreter) => (Shape, DType, Interpreter) = (shape, dtype, interpreter);

    /// <summary>The extent of each axis.</summary>
    public Shape Shape { get; }

    /// <summary>The type of the elements.</summary>
    public DType DType { get; }

    /// <summary>The number of axes.</summary>
    public int Rank => Shape.Rank;

    /// <summary>The number of elements.</summary>
    public int Size => Shape.Size;

    /// <summary>Element type and shape.</summary>
    public TensorType Type => new(DType, Shape);

    /// <summary>Who follows this tensor; null where it is a plain value.</summary>
    internal Interpreter? Interpreter { get; }

    /// <summary>What stands for this tensor in anything that outlives the moment: itself, but of a variable the node of its value of now.</summary>
    internal virtual Tensor Snapshot() => this;

    /// <summary>The plain value below all tracers, or an error that says why there is none.</summary>
    internal abstract DenseTensor Concrete(string operation);
}
