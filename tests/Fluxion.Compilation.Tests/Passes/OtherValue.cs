using System.Reflection;
using System.Runtime.CompilerServices;

namespace Fluxion.Compilation.Tests.Passes;

/// <summary>Some value that is not this one, for any type that an operation is built with.</summary>
internal static class OtherValue
{
    internal static object Than(object? value, Type type) => value switch
    {
        null => RuntimeHelpers.GetUninitializedObject(type),
        bool truth => !truth,
        int number => number + 1,
        double number => number + (1e-9 * (1 + Math.Abs(number))),
        string text => text + "'",
        DType dtype => dtype == DType.Int32 ? DType.Int64 : DType.Int32,
        Shape shape => Shape.Create([.. shape, 2]),
        int[] numbers => (int[])[.. numbers.SkipLast(1), numbers.LastOrDefault() + 1],
        ValueType => Changed(value),
        _ => Uninitialised(value),
    };

    // Of records the innermost field that is declared last, which a text that leaves out the end would miss.
    private static object Changed(object value)
    {
        var field = value.GetType().GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public)[^1];
        field.SetValue(value, Than(field.GetValue(value), field.FieldType));
        return value;
    }

    private static object Uninitialised(object value) => RuntimeHelpers.GetUninitializedObject(value.GetType());
}
