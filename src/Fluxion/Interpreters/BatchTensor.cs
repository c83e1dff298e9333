namespace Fluxion;

/// <summary>A tensor under Vmap: it looks like one example and holds them all, along a first axis that the program does not see.</summary>
internal sealed class BatchTensor : Tensor
{
    internal BatchTensor(BatchInterpreter interpreter, Tensor batch)
        : this(interpreter, batch, Shape.Create(batch.Shape.Extents[1..]))
    {
    }

    private BatchTensor(BatchInterpreter interpreter, Tensor batch, Shape shape)
        : base(shape, batch.DType, interpreter) => Batch = batch;

    /// <summary>All examples, one level down.</summary>
    internal Tensor Batch { get; }

    /// <summary>Several results together, each of which has the batch as its first axis.</summary>
    internal static BatchTensor OfTuple(BatchInterpreter interpreter, Tensor tuple) => new(interpreter, tuple, Shape.Scalar);

    internal override DenseTensor Concrete(string operation) => throw new TransformException(
        $"{operation}: under Vmap a tensor stands for a whole batch and has no single value, here {Type} for {Batch.Shape[0]} examples. "
        + "Where C# would branch on the value, use Tensor.Where; where it needs the number, take it outside Vmap.");
}
