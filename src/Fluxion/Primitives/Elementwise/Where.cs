using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>a where the condition holds, b elsewhere. Linear in a and b together.</summary>
internal sealed class Where : LinearPrimitive
{
    internal static Where Instance { get; } = new();

    internal override bool IsElementwise => true;

    internal override TensorType Infer(ReadOnlySpan<Tensor> inputs)
    {
        Require.Bool(Name, inputs[0]);
        Require.SameDType(Name, inputs[1], inputs[2]);
        Require.SameShape(Name, inputs[0], inputs[1]);
        Require.SameShape(Name, inputs[1], inputs[2]);
        return inputs[1].Type;
    }

    internal override Tensor Evaluate(ReadOnlySpan<Tensor> inputs, TensorType type)
    {
        var (condition, a, b) = ((DenseTensor)inputs[0], (DenseTensor)inputs[1], (DenseTensor)inputs[2]);
        return type.DType switch
        {
            DType.Float32 => DenseLoops.Select<float>(condition, a, b),
            DType.Float64 => DenseLoops.Select<double>(condition, a, b),
            DType.Int32 => DenseLoops.Select<int>(condition, a, b),
            DType.Int64 => DenseLoops.Select<long>(condition, a, b),
            _ => DenseLoops.Select<bool>(condition, a, b),
        };
    }

    internal override bool Lane(DType operand, DType result, ILaneVisitor visitor)
    {
        switch (result)
        {
            case DType.Float32:
                visitor.Select<float>();
                break;
            case DType.Float64:
                visitor.Select<double>();
                break;
            case DType.Int32:
                visitor.Select<int>();
                break;
            case DType.Int64:
                visitor.Select<long>();
                break;
            default:
                visitor.Select<bool>();
                break;
        }

        return true;
    }

    internal override Tensor Batch(ReadOnlySpan<Tensor> x, ReadOnlySpan<bool> batched, int size)
    {
        var room = new Operands();
        return Apply(Batching.All(x, batched, size, room.Take(x.Length)));
    }

    // A constant condition chooses once and for all.
    internal override IndexSets? Dependence(ReadOnlySpan<DependenceOperand> x, TensorType type) =>
        IndexSets.Union(x[1].Sets?.Without(x[0].Zeros()), x[2].Sets?.Without(Not(x[0].Zeros())));

    protected override bool IsLinearIn(int input) => input > 0;

    protected override Tensor Transpose(int input, Tensor yBar, ReadOnlySpan<Tensor> x) =>
        input == 1 ? Tensor.Where(x[0], yBar, 0) : Tensor.Where(x[0], 0, yBar);

    private static bool[]? Not(bool[]? zeros) => zeros is null ? null : Array.ConvertAll(zeros, zero => !zero);
}
