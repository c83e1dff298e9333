using Fluxion.Kernels;

namespace Fluxion.Primitives;

/// <summary>What is left of a division by a whole number of times. The slopes are 1 and minus the number of times, which jumps where nothing is left.</summary>
internal abstract class Division<TFunction> : ElementwiseBinary<ByNumberPair<TFunction>>
    where TFunction : struct, INumberPairFunction
{
    protected sealed override Tensor LeftDerivative(Tensor a, Tensor b, Tensor y) => Tensor.Ones(a.Shape, a.DType);

    // a = n b + y
    protected sealed override Tensor RightDerivative(Tensor a, Tensor b, Tensor y) => -((a - y) / b).Round();

    protected sealed override void Check(Tensor x) => Require.Numeric(Name, x);

    protected sealed override Tensor Evaluate(DenseTensor a, DenseTensor b, DType dtype)
    {
        if (dtype.IsInteger() && b.EqualTo(0).Any().Item<bool>())
        {
            throw new DivideByZeroException($"{Name}: a whole number is divided by 0; take such elements out first, for example with Tensor.Where.");
        }

        return NumericLoops.Binary<ByNumberPair<TFunction>>(a, b);
    }
}
