namespace Fluxion;

/// <summary>A tensor under Vmap: it looks like one example and holds them all, along a first axis that the program does not see.</summary>
internal sealed class BatchTensor(BatchInterpreter interpreter, Tensor batch) : Tensor(Shape.Create(batch.Shape.Extents[1..]), batch.DType, interpreter)
{
    /// <summary>All examples, one level down.</summary>
    internal Tensor Batch { get; } = batch;

    internal override DenseTensor Concrete(string operation) => throw new TransformException(
        $"{operation}: under Vmap a tensor stands for a whole batch and has no single value, here {Type} for {Batch.Shape[0]} examples. "
        + "Where C# would branch on the value, use Tensor.Where; where it needs the number, take it outside Vmap.");
}
