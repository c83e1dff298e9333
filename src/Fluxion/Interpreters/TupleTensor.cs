namespace Fluxion;

/// <summary>
/// All results of an operation that has several, held together between the operation and the <see cref="Result"/> that takes one out, so
/// that every interpreter needs to know of one output only. Null stands for zero in tangents and cotangents. Users never meet it.
/// </summary>
internal sealed class TupleTensor(Tensor?[] parts) : Tensor(Shape.Scalar, DTypeOf(parts), interpreter: null)
{
    internal Tensor?[] Parts => parts;

    /// <summary>The sum of two cotangents.</summary>
    internal TupleTensor Plus(TupleTensor other)
    {
        var sum = new Tensor?[parts.Length];
        for (var i = 0; i < sum.Length; i++)
        {
            sum[i] = Flow.Sum(parts[i], other.Parts[i]);
        }

        return new TupleTensor(sum);
    }

    internal override DenseTensor Concrete(string operation) =>
        throw new InvalidOperationException($"{operation}: several results together have no single value.");

    // Derivatives flow from a tuple if they do from any part.
    private static DType DTypeOf(Tensor?[] parts) =>
        (Array.Find(parts, part => part is not null && part.DType.IsFloating()) ?? Array.Find(parts, part => part is not null))!.DType;
}
