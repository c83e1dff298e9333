namespace Fluxion;

/// <summary>A cotangent has the type and shape of what it belongs to.</summary>
internal static class Cotangent
{
    /// <summary>The sum of two, of which null stands for zero.</summary>
    internal static Tensor? Sum(Tensor? a, Tensor? b) => (a, b) switch
    {
        (null, _) => b,
        (_, null) => a,
        (TupleTensor several, TupleTensor others) => several.Plus(others),
        _ => a + b,
    };

    internal static void Check(string operation, TensorType output, Tensor cotangent)
    {
        if (!cotangent.Shape.Equals(output.Shape))
        {
            throw new ShapeException($"{operation}: the cotangent has shape {cotangent.Shape} and the output {output.Shape}; they must be the same.");
        }

        if (cotangent.DType != output.DType)
        {
            throw new DTypeException(
                $"{operation}: the cotangent is {cotangent.DType.Name()} and the output {output.DType.Name()}; cast the cotangent.");
        }
    }
}
