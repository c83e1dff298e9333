using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Fluxion.Conventions.Tests;

/// <summary>Parameters as C# writes them.</summary>
internal static class ParameterText
{
    private static readonly NullabilityInfoContext Nullability = new();

    public static string List(ParameterInfo[] parameters) => string.Join(", ", parameters.Select(Of));

    public static string Type(ParameterInfo parameter) => TypeText.Of(parameter.ParameterType, Nullability.Create(parameter), parameter);

    private static string Of(ParameterInfo parameter)
    {
        var isExtended = parameter.Position == 0 && parameter.Member.IsDefined(typeof(ExtensionAttribute), inherit: false);
        return $"{(isExtended ? "this " : "")}{Modifier(parameter)}{Type(parameter)} {parameter.Name}{Default(parameter)}";
    }

    private static string Modifier(ParameterInfo parameter) => parameter switch
    {
        { IsOut: true, ParameterType.IsByRef: true } => "out ",
        { IsIn: true, ParameterType.IsByRef: true } => "in ",
        { ParameterType.IsByRef: true } => "ref ",
        _ when parameter.IsDefined(typeof(ParamArrayAttribute), inherit: false) || parameter.IsDefined(typeof(ParamCollectionAttribute), inherit: false) => "params ",
        _ => "",
    };

    private static string Default(ParameterInfo parameter)
    {
        if (!parameter.HasDefaultValue)
        {
            return "";
        }

        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        return " = " + parameter.DefaultValue switch
        {
            null => type.IsValueType && type == parameter.ParameterType ? "default" : "null",
            bool flag => flag ? "true" : "false",
            string text => $"\"{text}\"",
            var value when type.IsEnum => $"{type.Name}.{Enum.ToObject(type, value)}",
            var value => Convert.ToString(value, CultureInfo.InvariantCulture),
        };
    }
}
