namespace Fluxion.Compilation.Tests;

/// <summary>A lane by itself beside the eager operation.</summary>
public sealed unsafe class LaneOperatorTests
{
    public static TheoryData<string> Names => [.. LanePrimitives.All.Select(primitive => primitive.Name).Distinct()];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_lane_has_the_bits_of_the_eager_operation(string name)
    {
        foreach (var (primitive, lane) in LanePrimitives.Lanes.Where(pair => pair.Primitive.Name == name))
        {
            foreach (var count in new[] { 1, 15, 16, 17, 1000, 5000 })
            {
                Check(primitive, lane, count, uniform: 0);
                for (var i = 0; i < lane.Arity && lane.Arity > 1; i++)
                {
                    Check(primitive, lane, count, uniform: 1u << i);
                }
            }
        }
    }

    // StopGradient does nothing, and the remainder of whole numbers must look for zeros first.
    [Fact]
    public void Every_elementwise_operation_has_a_lane()
    {
        string[] families = ["ElementwiseFunction", "ElementwiseBinary`1", "LinearElementwise", "Comparison`1", "Bitwise`1", "Shift`1", "Rounding`1", "StrongMultiply"];
        var elementwise =
            from type in typeof(Primitive).Assembly.GetTypes()
            where type.IsSubclassOf(typeof(Primitive)) && !type.IsAbstract
            where Ancestors(type).Append(type.Name).Any(families.Contains) || File.Exists(Path.Combine(Elementwise(), $"{type.Name}.cs"))
            where type != typeof(Primitives.StopGradient)
            select type;
        var told = LanePrimitives.Lanes.Select(pair => pair.Primitive.GetType()).ToHashSet();
        Assert.True(elementwise.Count() > 80);
        Assert.Equal([], elementwise.Where(type => !told.Contains(type)).Select(type => type.Name));
    }

    [Fact]
    public void Lanes_of_one_signature_are_one_lane() =>
        Assert.All(LanePrimitives.Lanes.GroupBy(pair => pair.Lane.Signature), group => Assert.Single(group.Select(pair => pair.Lane.GetType()).Distinct()));

    private static void Check(Primitive primitive, LaneOperator lane, int count, uint uniform)
    {
        var inputs = new Tensor[lane.Arity];
        var bytes = new byte[lane.Arity][];
        for (var i = 0; i < inputs.Length; i++)
        {
            var one = (uniform >> i & 1) != 0;
            var x = LaneOperands.Of(lane.Operands[i], one ? 1 : count, seed: (100 * i) + count);
            bytes[i] = LaneOperands.Bytes(x);
            inputs[i] = x.BroadcastTo([count]);
        }

        var result = new byte[count * lane.Result.SizeInBytes()];
        fixed (byte* a = bytes[0], b = bytes[^1], middle = bytes[bytes.Length / 2], target = result)
        {
            var operands = stackalloc void*[] { a, lane.Arity == 2 ? b : middle, b };
            lane.Run(operands, uniform, target, count);
        }

        LaneOperands.Same(primitive.Apply(inputs), result, $"{lane}, {count} elements, uniform {uniform}");
    }

    private static IEnumerable<string> Ancestors(Type type)
    {
        for (var ancestor = type.BaseType; ancestor is not null; ancestor = ancestor.BaseType)
        {
            yield return ancestor.Name;
        }
    }

    private static string Elementwise([System.Runtime.CompilerServices.CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "../../../src/Fluxion/Primitives/Elementwise");
}
