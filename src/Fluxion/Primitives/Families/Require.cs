namespace Fluxion.Primitives;

/// <summary>What operations ask of their operands' types, refused in words.</summary>
internal static class Require
{
    internal static void Floating(string operation, Tensor x)
    {
        if (!x.DType.IsFloating())
        {
            throw new DTypeException($"{operation}: needs floating-point numbers, but got {x.Type}; cast it first: x.Cast(DType.Float32).");
        }
    }

    internal static void Numeric(string operation, Tensor x)
    {
        if (x.DType == DType.Bool)
        {
            throw new DTypeException($"{operation}: needs numbers, but got {x.Type}; cast it first: x.Cast(DType.Int32).");
        }
    }

    internal static void Bool(string operation, Tensor x)
    {
        if (x.DType != DType.Bool)
        {
            throw new DTypeException($"{operation}: needs truth values, but got {x.Type}; compare first, for example x > 0.");
        }
    }

    internal static void Bits(string operation, Tensor x)
    {
        if (x.DType.IsFloating())
        {
            throw new DTypeException($"{operation}: needs truth values or whole numbers, but got {x.Type}; compare first, for example x > 0, or cast: x.Cast(DType.Int64).");
        }
    }

    internal static void Integer(string operation, Tensor x)
    {
        if (!x.DType.IsInteger())
        {
            throw new DTypeException($"{operation}: needs whole numbers as indices, but got {x.Type}; cast them first: x.Cast(DType.Int64).");
        }
    }

    internal static void SameDType(string operation, Tensor a, Tensor b)
    {
        if (a.DType != b.DType)
        {
            throw new DTypeException(
                $"{operation}: operands are {a.Type} and {b.Type}; element types must be the same, nothing is converted silently. Cast one of them: x.Cast(DType.{a.DType}).");
        }
    }

    internal static void SameShape(string operation, Tensor a, Tensor b)
    {
        if (!a.Shape.Equals(b.Shape))
        {
            throw new ShapeException($"{operation}: operands have shapes {a.Shape} and {b.Shape}; they must be the same here.");
        }
    }
}
