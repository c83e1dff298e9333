using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>
/// The same numbers in another element type. Towards whole numbers it truncates and saturates; between floating-point types it is
/// linear, and towards others no derivative flows.
/// </summary>
internal sealed class Cast(DType target) : LinearPrimitive
{
    internal override string Parameters => target.Name();

    internal override object? Identity => target;

    internal override bool IsElementwise => true;

    internal override TensorType Infer(ReadOnlySpan<Tensor> inputs) => new(target, inputs[0].Shape);

    internal override Tensor Evaluate(ReadOnlySpan<Tensor> inputs, TensorType type)
    {
        var x = (DenseTensor)inputs[0];
        if (x.IsUniform && x.Size > 1)
        {
            return ((DenseTensor)Evaluate([x.View(Shape.Scalar, null)], type)).View(x.Shape, new int[x.Rank]);
        }

        return x.DType switch
        {
            DType.Float32 => From<float>(x.Contiguous()),
            DType.Float64 => From<double>(x.Contiguous()),
            DType.Int32 => From<int>(x.Contiguous()),
            DType.Int64 => From<long>(x.Contiguous()),
            _ => From<bool>(x.Contiguous()),
        };
    }

    internal override bool Lane(DType operand, DType result, ILaneVisitor visitor) => operand switch
    {
        DType.Float32 => Lane<float>(visitor),
        DType.Float64 => Lane<double>(visitor),
        DType.Int32 => Lane<int>(visitor),
        DType.Int64 => Lane<long>(visitor),
        _ => Lane<bool>(visitor),
    };

    internal override Tensor Batch(ReadOnlySpan<Tensor> x, ReadOnlySpan<bool> batched, int size) => Apply(x);

    internal override IndexSets? Dependence(ReadOnlySpan<DependenceOperand> x, TensorType type) => IndexSets.SamePlace(x);

    protected override bool IsLinearIn(int input) => target.IsFloating();

    protected override Tensor Transpose(int input, Tensor yBar, ReadOnlySpan<Tensor> x) => yBar.Cast(x[0].DType);

    private DenseTensor From<TFrom>(DenseTensor x)
        where TFrom : unmanaged => target switch
        {
            DType.Float32 => Convert<TFrom, float>(x),
            DType.Float64 => Convert<TFrom, double>(x),
            DType.Int32 => Convert<TFrom, int>(x),
            DType.Int64 => Convert<TFrom, long>(x),
            _ => Convert<TFrom, bool>(x),
        };

    private bool Lane<TFrom>(ILaneVisitor visitor)
        where TFrom : unmanaged
    {
        switch (target)
        {
            case DType.Float32:
                visitor.Convert<TFrom, float>();
                break;
            case DType.Float64:
                visitor.Convert<TFrom, double>();
                break;
            case DType.Int32:
                visitor.Convert<TFrom, int>();
                break;
            case DType.Int64:
                visitor.Convert<TFrom, long>();
                break;
            default:
                visitor.Convert<TFrom, bool>();
                break;
        }

        return true;
    }

    private static DenseTensor Convert<TFrom, TTo>(DenseTensor x)
        where TFrom : unmanaged
        where TTo : unmanaged
    {
        var y = DenseTensor.Create<TTo>(x.Shape, out var elements);
        ConvertLoop.Run(x.Elements<TFrom>(), elements);
        GC.KeepAlive(x);
        return y;
    }
}
