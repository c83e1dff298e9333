using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace Fluxion.Conventions.Tests;

/// <summary>The public face of a library as text that a person reviews: sorted, a member a line.</summary>
internal static class ApiText
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static string Of(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var type in assembly.GetExportedTypes().OrderBy(TypeText.NameOf, StringComparer.Ordinal).ThenBy(type => type.GetGenericArguments().Length))
        {
            text.Append(text.Length == 0 ? "" : "\n").Append(Head(type)).Append('\n');
            foreach (var member in Members(type))
            {
                text.Append("    ").Append(member).Append('\n');
            }
        }

        return text.ToString();
    }

    private static string Head(Type type)
    {
        var arguments = type.GetGenericArguments();
        if (type.IsSubclassOf(typeof(Delegate)))
        {
            var invoke = type.GetMethod("Invoke")!;
            return $"delegate {ParameterText.Type(invoke.ReturnParameter)} {TypeText.NameOf(type)}{ConstraintText.Parameters(arguments)}({ParameterText.List(invoke.GetParameters())})";
        }

        var bases = Bases(type).ToArray();
        var inherits = bases.Length == 0 ? "" : $" : {string.Join(", ", bases)}";
        return $"{Kind(type)} {TypeText.NameOf(type)}{ConstraintText.Parameters(arguments)}{inherits}{ConstraintText.Constraints(arguments)}";
    }

    private static string Kind(Type type)
    {
        if (type.IsEnum || type.IsInterface)
        {
            return type.IsEnum ? "enum" : "interface";
        }

        if (type.IsValueType)
        {
            return (type.IsDefined(typeof(IsReadOnlyAttribute), false) ? "readonly " : "") + (type.IsByRefLike ? "ref " : "") + (IsRecord(type) ? "record " : "") + "struct";
        }

        var modifier = type is { IsAbstract: true, IsSealed: true } ? "static " : type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "";
        return modifier + (IsRecord(type) ? "record" : "class");
    }

    private static bool IsRecord(Type type) => type.GetMethod("PrintMembers", Declared) is { } print && print.IsDefined(typeof(CompilerGeneratedAttribute), false);

    private static IEnumerable<string> Bases(Type type)
    {
        if (type.IsEnum)
        {
            yield break;
        }

        if (type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType))
        {
            yield return TypeText.Of(parent);
        }

        var inherited = type.GetInterfaces().SelectMany(face => face.GetInterfaces()).Concat(type.BaseType?.GetInterfaces() ?? []);
        foreach (var face in type.GetInterfaces().Except(inherited).Where(face => face.IsVisible && !IsOfRecords(face, type)).Select(face => TypeText.Of(face)).Order(StringComparer.Ordinal))
        {
            yield return face;
        }
    }

    // What every record has without saying so.
    private static bool IsOfRecords(Type face, Type type) => IsRecord(type) && face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IEquatable<>);

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsSubclassOf(typeof(Delegate)))
        {
            return [];
        }

        var members = type.GetMembers(Declared).Where(member => member is not Type).Select(member => (member, text: MemberText.Of(member))).Where(pair => pair.text is not null);
        return type.IsEnum
            ? members.Select(pair => pair.text!)
            : members.OrderBy(pair => Group(pair.member)).ThenBy(pair => pair.member.Name, StringComparer.Ordinal).ThenBy(pair => pair.text, StringComparer.Ordinal).Select(pair => pair.text!);
    }

    // What makes one, what it has, what it does, and its operators last.
    private static int Group(MemberInfo member) => member switch
    {
        ConstructorInfo => 0,
        FieldInfo => 1,
        PropertyInfo => 2,
        EventInfo => 3,
        MethodInfo method when OperatorText.IsOperator(method) => 5,
        _ => 4,
    };
}
