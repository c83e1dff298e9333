using System.Reflection;
using System.Runtime.CompilerServices;

namespace Fluxion.Conventions.Tests;

/// <summary>Types as C# writes them: keywords, generics, tuples with their names, question marks.</summary>
internal static class TypeText
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(char)] = "char",
        [typeof(short)] = "short",
        [typeof(ushort)] = "ushort",
        [typeof(int)] = "int",
        [typeof(uint)] = "uint",
        [typeof(long)] = "long",
        [typeof(ulong)] = "ulong",
        [typeof(float)] = "float",
        [typeof(double)] = "double",
        [typeof(nint)] = "nint",
        [typeof(nuint)] = "nuint",
    };

    /// <summary>A type in a signature.</summary>
    /// <param name="type">The type.</param>
    /// <param name="nullability">What the compiler noted of it and its arguments.</param>
    /// <param name="place">The parameter, property or field it stands at, which carries the names of tuple elements.</param>
    public static string Of(Type type, NullabilityInfo? nullability = null, ICustomAttributeProvider? place = null)
    {
        var names = place?.GetCustomAttributes(typeof(TupleElementNamesAttribute), inherit: false).OfType<TupleElementNamesAttribute>().FirstOrDefault()?.TransformNames;
        return Of(type, nullability, names is null ? [] : new Queue<string?>(names));
    }

    /// <summary>The name of a generic type without the count of its parameters.</summary>
    public static string NameOf(Type type) => type.IsNested && !type.IsGenericParameter ? $"{NameOf(type.DeclaringType!)}.{Plain(type.Name)}" : Plain(type.Name);

    private static string Of(Type type, NullabilityInfo? nullability, Queue<string?> tupleNames)
    {
        if (type.IsByRef)
        {
            return Of(type.GetElementType()!, nullability, tupleNames);
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Of(underlying, nullability?.GenericTypeArguments.FirstOrDefault(), tupleNames) + "?";
        }

        var mark = CanBeMarked(type) && nullability?.ReadState == NullabilityState.Nullable ? "?" : "";
        if (type.IsArray)
        {
            return $"{Of(type.GetElementType()!, nullability?.ElementType, tupleNames)}[{new string(',', type.GetArrayRank() - 1)}]{mark}";
        }

        if (Keywords.TryGetValue(type, out var keyword))
        {
            return keyword + mark;
        }

        return type.IsGenericType ? Generic(type, nullability, tupleNames) + mark : NameOf(type) + mark;
    }

    // Of a type parameter without constraints reflection always says that it may be null, so there the mark would mean nothing.
    private static bool CanBeMarked(Type type) => !type.IsValueType && (!type.IsGenericParameter || IsConstrained(type));

    private static bool IsConstrained(Type parameter) =>
        parameter.GetGenericParameterConstraints().Length > 0
        || (parameter.GenericParameterAttributes & GenericParameterAttributes.SpecialConstraintMask) != GenericParameterAttributes.None;

    // The compiler lists tuple names from the outside in: those of a tuple first, then those of the tuples within it.
    private static string Generic(Type type, NullabilityInfo? nullability, Queue<string?> tupleNames)
    {
        var arguments = type.GetGenericArguments();
        var isTuple = type.GetGenericTypeDefinition().FullName!.StartsWith("System.ValueTuple`", StringComparison.Ordinal);
        var names = arguments.Select(_ => isTuple && tupleNames.Count > 0 ? tupleNames.Dequeue() : null).ToArray();
        var texts = arguments.Select((argument, i) => Of(argument, nullability?.GenericTypeArguments.ElementAtOrDefault(i), tupleNames)).ToArray();
        return isTuple
            ? $"({string.Join(", ", texts.Zip(names, (text, name) => name is null ? text : $"{text} {name}"))})"
            : $"{NameOf(type)}<{string.Join(", ", texts)}>";
    }

    private static string Plain(string name) => name.Split('`')[0];
}
