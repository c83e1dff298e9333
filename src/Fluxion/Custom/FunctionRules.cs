namespace Fluxion;

/// <summary>What a user's backward pass must return, checked in words.</summary>
internal static class FunctionRules
{
    internal static void Check(string name, ReadOnlySpan<Tensor> x, Tensor?[] cotangents)
    {
        if (cotangents.Length != x.Length)
        {
            throw new ShapeException(
                $"{name}.Backward: returned {cotangents.Length} cotangents for {x.Length} inputs; return one for each, null where none flows.");
        }

        for (var i = 0; i < cotangents.Length; i++)
        {
            if (cotangents[i] is not { } cotangent)
            {
                continue;
            }

            if (!cotangent.Shape.Equals(x[i].Shape))
            {
                throw new ShapeException($"{name}.Backward: the cotangent of input {i + 1} has shape {cotangent.Shape}, but the input has {x[i].Shape}.");
            }

            if (cotangent.DType != x[i].DType)
            {
                throw new DTypeException(
                    $"{name}.Backward: the cotangent of input {i + 1} is {cotangent.DType.Name()}, but the input is {x[i].DType.Name()}; cast it.");
            }
        }
    }
}
