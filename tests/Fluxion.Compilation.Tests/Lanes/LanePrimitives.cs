using System.Reflection;
using Fluxion.Primitives;

namespace Fluxion.Compilation.Tests;

/// <summary>Every primitive that works on elements at the same place, and every type that it takes.</summary>
internal static class LanePrimitives
{
    private const BindingFlags Static = BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public;

    private static readonly DType[] Types = [DType.Float32, DType.Float64, DType.Int32, DType.Int64, DType.Bool];

    /// <summary>All primitives of which one exists as a static property or field, and some of those that are made.</summary>
    public static IReadOnlyList<Primitive> All { get; } =
    [
        .. from type in typeof(Primitive).Assembly.GetTypes()
           where type.IsSubclassOf(typeof(Primitive)) && !type.IsAbstract && !type.ContainsGenericParameters
           from primitive in type.GetProperties(Static).Where(property => property.PropertyType == type).Select(property => property.GetValue(null))
               .Concat(type.GetFields(Static).Where(field => field.FieldType == type && !field.Name.StartsWith('<')).Select(field => field.GetValue(null)))
           select (Primitive)primitive,
        .. Types.Select(type => new Cast(type)),
        new Polygamma(1),
        new Polygamma(2),
        new ScaledBesselI(1),
        new ScaledBesselJ(2),
    ];

    /// <summary>Every lane with the primitive that tells it.</summary>
    public static IEnumerable<(Primitive Primitive, LaneOperator Lane)> Lanes =>
        from primitive in All
        from operand in Types
        from result in Types
        where primitive is Where ? operand == DType.Bool : primitive is Cast ? TargetOf((Cast)primitive) == result : operand == result
        let lane = LaneOperator.Of(primitive, operand, result)
        where lane is not null
        select (primitive, lane);

    private static DType TargetOf(Cast cast) => cast.Apply(Tensor.Of(1f)).DType;
}
