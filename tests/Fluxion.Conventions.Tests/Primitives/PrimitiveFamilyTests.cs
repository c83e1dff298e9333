using System.Reflection;

namespace Fluxion.Conventions.Tests;

/// <summary>Every primitive says how it is differentiated, by its family or by its own two rules. Silence is no state.</summary>
public sealed class PrimitiveFamilyTests
{
    private const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    // What a family knows its members need not say. All else writes a Jvp and a Vjp.
    private static readonly string[] Families = ["ElementwiseFunction", "ElementwiseBinary`1", "LinearPrimitive", "BilinearPrimitive", "NonDifferentiable", "TuplePrimitive"];

    private static readonly Type Root = typeof(Primitive);

    private static readonly IReadOnlyList<Type> Primitives = [.. Root.Assembly.GetTypes().Where(type => type.IsSubclassOf(Root) && !type.IsAbstract)];

    // What the base class cannot know. A new kind of rule is in this list as soon as it is there.
    private static readonly string[] Rules = [.. Root.GetMethods(Declared).Where(method => method.IsAbstract).Select(method => method.Name)];

    [Fact]
    public void The_rules_are_those_of_the_base_class()
    {
        Assert.Superset(new HashSet<string> { "Infer", "Evaluate", "Jvp", "Vjp" }, Rules.ToHashSet());
        Assert.NotEmpty(Primitives);
    }

    [Fact]
    public void A_primitive_belongs_to_at_most_one_family() =>
        Offenders.None(
            from primitive in Primitives
            let families = FamiliesOf(primitive).Select(family => family.Name).ToArray()
            where families.Length > 1
            select $"{primitive.Name}: {string.Join(", ", families)}",
            "derive these primitives from one family");

    [Fact]
    public void A_primitive_has_all_rules() =>
        Offenders.None(
            from primitive in Primitives
            from rule in Rules
            where OwnerOf(primitive, rule) == Root
            select $"{primitive.Name}.{rule}",
            "inherit these rules from a family that knows them, or write them");

    // So that nobody writes the one and forgets the other.
    [Fact]
    public void Outside_the_families_a_primitive_writes_Jvp_and_Vjp_together() =>
        Offenders.None(
            from primitive in Primitives
            where !FamiliesOf(primitive).Any() && OwnerOf(primitive, "Jvp") != OwnerOf(primitive, "Vjp")
            select $"{primitive.Name}: Jvp in {OwnerOf(primitive, "Jvp").Name}, Vjp in {OwnerOf(primitive, "Vjp").Name}",
            "write both derivatives of these primitives in one type");

    // Result is no operation of its own; it belongs to the contract of those with several results.
    [Fact]
    public void A_primitive_is_sealed_and_stands_under_Primitives() =>
        Offenders.None(
            from primitive in Primitives
            where !primitive.IsSealed || (primitive.Namespace != "Fluxion.Primitives" && primitive != typeof(Result))
            select primitive.FullName!,
            "seal these, for they are no families, and put them into the namespace Fluxion.Primitives");

    private static IEnumerable<Type> FamiliesOf(Type primitive) => Ancestors(primitive).Where(type => Families.Contains(type.Name));

    // The type nearest to the primitive that states the rule.
    private static Type OwnerOf(Type primitive, string rule) =>
        Ancestors(primitive).Prepend(primitive)
            .SelectMany(type => type.GetMethods(Declared))
            .First(method => method.Name == rule && method.GetBaseDefinition().DeclaringType == Root)
            .DeclaringType!;

    private static IEnumerable<Type> Ancestors(Type type)
    {
        for (var ancestor = type.BaseType; ancestor is not null; ancestor = ancestor.BaseType)
        {
            yield return ancestor.IsGenericType ? ancestor.GetGenericTypeDefinition() : ancestor;
        }
    }
}
