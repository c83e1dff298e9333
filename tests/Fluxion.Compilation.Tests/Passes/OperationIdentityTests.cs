using System.Reflection;
using Fluxion.Testing;
using static Fluxion.Transforms;

namespace Fluxion.Compilation.Tests.Passes;

/// <summary>Two operations count as the same only if nothing that either was built with differs: every field of every one is changed in turn.</summary>
public sealed class OperationIdentityTests
{
    private static readonly MethodInfo Clone = typeof(object).GetMethod("MemberwiseClone", BindingFlags.Instance | BindingFlags.NonPublic)!;

    // One of each class at least: with every row and the derivatives of it.
    private static readonly Lazy<Primitive[]> Met = new(() => [.. PrimitiveTable.All.SelectMany(Primitives).Concat(Draws).DistinctBy(primitive => (primitive.GetType(), primitive.Parameters))]);

    [Fact]
    public void What_has_an_identity_differs_from_what_any_field_tells_apart()
    {
        var silent = new List<string>();
        var checkedFields = 0;
        foreach (var primitive in Met.Value.Where(primitive => primitive.Identity is not null))
        {
            foreach (var field in Fields(primitive.GetType()))
            {
                var changed = (Primitive)Clone.Invoke(primitive, null)!;
                Assert.True(primitive.IsSameAs(changed), $"{primitive.Name} is not the same as its copy");
                field.SetValue(changed, OtherValue.Than(field.GetValue(primitive), field.FieldType));
                checkedFields++;
                if (primitive.IsSameAs(changed))
                {
                    silent.Add($"{primitive.GetType().Name}.{field.Name}");
                }
            }
        }

        Assert.Empty(silent.Distinct());
        Assert.True(checkedFields > 60, $"only {checkedFields} fields were met");
    }

    [Fact]
    public void What_has_fields_and_no_identity_is_listed_here()
    {
        string[] never = ["Choice", "FunctionPrimitive", "ImplicitSolution", "Maximum", "Minimum", "Scan", "StrongMultiply", "While"];
        var silent = typeof(Primitive).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(Primitive)) && !type.IsAbstract && Fields(type).Any())
            .Where(type => type.GetProperty("Identity", BindingFlags.Instance | BindingFlags.NonPublic)!.DeclaringType == typeof(Primitive))
            .Select(type => type.Name);
        Assert.Equal(never, silent.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_class_with_an_identity_is_met()
    {
        var met = Met.Value.Select(primitive => primitive.GetType()).ToHashSet();
        Assert.Empty(typeof(Primitive).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(Primitive)) && !type.IsAbstract && Fields(type).Any() && !met.Contains(type))
            .Where(type => type.GetProperty("Identity", BindingFlags.Instance | BindingFlags.NonPublic)!.DeclaringType != typeof(Primitive))
            .Select(type => type.Name));
    }

    // The table has functions of numbers only.
    private static IEnumerable<Primitive> Draws => PrimitivesOf(Graph.Trace(
        (Key key) => new Inputs([key.Uniform([2]), key.Normal([2]), key.Integers([2], 5), key.Permutation(4), key.Split(3)[2].State]), Key.Of(1)));

    private static IEnumerable<Primitive> Primitives(PrimitiveCase row)
    {
        var x = new Inputs(row.Inputs(new Random(0)));
        Func<Inputs, Tensor> function = inputs => row.Function(inputs.X);
        var graphs = new List<Graph> { Graph.Trace(function, x) };
        if (row.IsDifferentiable)
        {
            graphs.Add(Graph.Trace(at => Vjp(function, at).Pullback(Tensor.Ones(function(x).Shape, function(x).DType)), x));
        }

        return graphs.SelectMany(PrimitivesOf);
    }

    private static IEnumerable<Primitive> PrimitivesOf(Graph graph) => graph.Nodes.Select(node => node.Primitive).OfType<Primitive>();

    private static IEnumerable<FieldInfo> Fields(Type? type)
    {
        for (; type is not null && type != typeof(object); type = type.BaseType)
        {
            foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly))
            {
                yield return field;
            }
        }
    }
}
