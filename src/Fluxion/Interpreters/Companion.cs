namespace Fluxion;

/// <summary>A tangent or a cotangent has the type and shape of what it belongs to.</summary>
internal static class Companion
{
    internal static void Check(string operation, string name, string owner, TensorType type, Tensor given)
    {
        if (!given.Shape.Equals(type.Shape))
        {
            throw new ShapeException($"{operation}: the {name} has shape {given.Shape} and the {owner} {type.Shape}; they must be the same.");
        }

        if (given.DType != type.DType)
        {
            throw new DTypeException($"{operation}: the {name} is {given.DType.Name()} and the {owner} {type.DType.Name()}; cast the {name}.");
        }
    }
}
