using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Fluxion.Conventions.Tests;

/// <summary>A public or protected member on one line; nothing for what the compiler made by itself.</summary>
internal static class MemberText
{
    private static readonly NullabilityInfoContext Nullability = new();

    public static string? Of(MemberInfo member) => member switch
    {
        _ when member.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false) => null,
        FieldInfo field when Access(field.Attributes) is { } access => Field(field, access),
        ConstructorInfo constructor when Access(constructor.Attributes) is { } access =>
            $"{access}{TypeText.NameOf(constructor.DeclaringType!)}({ParameterText.List(constructor.GetParameters())})",
        PropertyInfo property => Property(property),
        EventInfo { AddMethod: { } add } raised when Access(add.Attributes) is { } access => $"{access}event {TypeText.Of(raised.EventHandlerType!)} {raised.Name}",
        MethodInfo method when Access(method.Attributes) is { } access && (!method.IsSpecialName || OperatorText.IsOperator(method)) => Method(method, access),
        _ => null,
    };

    private static string Field(FieldInfo field, string access)
    {
        if (field.DeclaringType!.IsEnum)
        {
            return field.IsSpecialName ? null! : $"{field.Name} = {Convert.ToString(field.GetRawConstantValue(), CultureInfo.InvariantCulture)}";
        }

        var kind = field.IsLiteral ? "const " : (field.IsStatic ? "static " : "") + (field.IsInitOnly ? "readonly " : "");
        return $"{access}{kind}{TypeText.Of(field.FieldType, Nullability.Create(field), field)} {field.Name}";
    }

    private static string? Property(PropertyInfo property)
    {
        var accessors = property.GetAccessors(nonPublic: true).Select(accessor => (accessor, Access(accessor.Attributes))).Where(pair => pair.Item2 is not null).ToArray();
        if (accessors.Length == 0)
        {
            return null;
        }

        var access = accessors.Any(pair => pair.accessor.IsPublic) ? "public " : "protected ";
        var bodies = accessors.Select(pair => $"{(pair.Item2 == access ? "" : pair.Item2)}{Accessor(property, pair.accessor)};");
        var index = property.GetIndexParameters();
        var name = index.Length == 0 ? property.Name : $"this[{ParameterText.List(index)}]";
        var type = TypeText.Of(property.PropertyType, Nullability.Create(property), property);
        return $"{access}{Kind(accessors[0].accessor)}{type} {name} {{ {string.Join(" ", bodies)} }}";
    }

    private static string Accessor(PropertyInfo property, MethodInfo accessor) =>
        accessor != property.SetMethod ? "get"
        : accessor.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? "init"
        : "set";

    private static string Method(MethodInfo method, string access)
    {
        var arguments = method.GetGenericArguments();
        var signature = $"{ConstraintText.Parameters(arguments)}({ParameterText.List(method.GetParameters())}){ConstraintText.Constraints(arguments)}";
        var result = ParameterText.Type(method.ReturnParameter);
        return access + Kind(method) + (OperatorText.IsOperator(method) ? OperatorText.Of(method, result) : $"{result} {method.Name}") + signature;
    }

    private static string Kind(MethodInfo method) =>
        method.IsStatic ? (method.IsAbstract ? "static abstract " : "static ")
        : method.DeclaringType!.IsInterface ? ""
        : method.GetBaseDefinition() != method ? "override "
        : method.IsAbstract ? "abstract "
        : method is { IsVirtual: true, IsFinal: false } ? "virtual "
        : "";

    private static string? Access(MethodAttributes attributes) => (attributes & MethodAttributes.MemberAccessMask) switch
    {
        MethodAttributes.Public => "public ",
        MethodAttributes.Family or MethodAttributes.FamORAssem => "protected ",
        _ => null,
    };

    private static string? Access(FieldAttributes attributes) => (attributes & FieldAttributes.FieldAccessMask) switch
    {
        FieldAttributes.Public => "public ",
        FieldAttributes.Family or FieldAttributes.FamORAssem => "protected ",
        _ => null,
    };
}
