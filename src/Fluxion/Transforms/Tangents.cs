namespace Fluxion;

/// <summary>Tangents have the types and shapes of the arguments they belong to.</summary>
internal static class Tangents
{
    internal static void Check(string operation, IReadOnlyList<TensorType> arguments, IReadOnlyList<Tensor> tangents)
    {
        if (arguments.Count != tangents.Count)
        {
            throw new ShapeException($"{operation}: {tangents.Count} tangents for {arguments.Count} arguments; give one for each.");
        }

        for (var i = 0; i < tangents.Count; i++)
        {
            if (!tangents[i].Shape.Equals(arguments[i].Shape))
            {
                throw new ShapeException(
                    $"{operation}: the tangent has shape {tangents[i].Shape} and the argument {arguments[i].Shape}; they must be the same.");
            }

            if (tangents[i].DType != arguments[i].DType)
            {
                throw new DTypeException(
                    $"{operation}: the tangent is {tangents[i].DType.Name()} and the argument {arguments[i].DType.Name()}; cast the tangent.");
            }
        }
    }
}
