namespace Fluxion.Primitives;

/// <summary>A linear operation on elements at the same place: as many operands of one type and shape as it takes.</summary>
internal abstract class LinearElementwise : LinearPrimitive
{
    internal sealed override bool IsElementwise => true;

    internal sealed override TensorType Infer(ReadOnlySpan<Tensor> inputs)
    {
        for (var i = 1; i < inputs.Length; i++)
        {
            Require.SameDType(Name, inputs[0], inputs[i]);
            Require.SameShape(Name, inputs[0], inputs[i]);
        }

        Require.Numeric(Name, inputs[0]);
        return inputs[0].Type;
    }

    internal sealed override Tensor Batch(ReadOnlySpan<Tensor> x, ReadOnlySpan<bool> batched, int size)
    {
        var room = new Operands();
        return Apply(Batching.All(x, batched, size, room.Take(x.Length)));
    }

    internal sealed override IndexSets? Dependence(ReadOnlySpan<DependenceOperand> x, TensorType type) => IndexSets.SamePlace(x);
}
