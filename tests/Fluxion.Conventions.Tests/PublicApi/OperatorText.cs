using System.Reflection;

namespace Fluxion.Conventions.Tests;

/// <summary>Operators by their sign instead of their name in the assembly.</summary>
internal static class OperatorText
{
    private static readonly Dictionary<string, string> Signs = new()
    {
        ["op_Addition"] = "+",
        ["op_Subtraction"] = "-",
        ["op_Multiply"] = "*",
        ["op_Division"] = "/",
        ["op_Modulus"] = "%",
        ["op_UnaryNegation"] = "-",
        ["op_UnaryPlus"] = "+",
        ["op_LogicalNot"] = "!",
        ["op_BitwiseAnd"] = "&",
        ["op_BitwiseOr"] = "|",
        ["op_ExclusiveOr"] = "^",
        ["op_OnesComplement"] = "~",
        ["op_LeftShift"] = "<<",
        ["op_RightShift"] = ">>",
        ["op_Equality"] = "==",
        ["op_Inequality"] = "!=",
        ["op_LessThan"] = "<",
        ["op_GreaterThan"] = ">",
        ["op_LessThanOrEqual"] = "<=",
        ["op_GreaterThanOrEqual"] = ">=",
    };

    public static bool IsOperator(MethodInfo method) => method is { IsSpecialName: true, IsStatic: true } && method.Name.StartsWith("op_", StringComparison.Ordinal);

    public static string Of(MethodInfo method, string result) => method.Name switch
    {
        "op_Implicit" => $"implicit operator {result}",
        "op_Explicit" => $"explicit operator {result}",
        var name => $"{result} operator {Signs.GetValueOrDefault(name, name)}",
    };
}
