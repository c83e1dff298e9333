namespace Fluxion.Compilation.Tests.Fusion;

/// <summary>Random programs over rows beside the same run eagerly.</summary>
public sealed class RowRandomTests
{
    [Fact]
    public void Random_programs_give_the_bits_of_eager()
    {
        for (var seed = 0; seed < 150; seed++)
        {
            var random = new Random(seed);
            var (rows, columns) = (random.Next(1, 12), random.Next(2, 150));
            var x = Key.Of(seed).Normal(Shape.Create([rows, columns]));
            Func<Tensor, Tensor> function = a => Program(a, new Random(seed));
            Bits.Same(function(x), Compiler.Compile(function)(x));
        }
    }

    private static Tensor Program(Tensor x, Random random)
    {
        List<Tensor> wide = [x];
        List<Tensor> narrow = [x[.., 1].Reshape(x.Shape[0], 1)];
        for (var i = random.Next(4, 30); i > 0; i--)
        {
            var (a, b) = (Any(wide, random), Any(wide, random));
            var (u, v) = (Any(narrow, random), Any(narrow, random));
            switch (random.Next(10))
            {
                case 0:
                    narrow.Add(a.Sum(-1, true) / 8);
                    break;
                case 1:
                    narrow.Add(a.Max(-1, true));
                    break;
                case 2:
                    narrow.Add(a.Min(-1).Reshape(u.Shape.Extents));
                    break;
                case 3:
                    narrow.Add((u - v).Tanh());
                    break;
                case 4:
                    wide.Add(a * u);
                    break;
                case 5:
                    wide.Add(Tensor.Where(a > v, a, b));
                    break;
                case 6:
                    wide.Add((a + b).Tanh());
                    break;
                case 7:
                    wide.Add((a.Reshape(a.Size) * 0.5f).Reshape(a.Shape.Extents));
                    break;
                case 8:
                    // Something that no kernel over rows takes in.
                    wide.Add(a.CumulativeSum(1).Tanh() + u);
                    break;
                default:
                    wide.Add(u.BroadcastTo(a.Shape));
                    break;
            }
        }

        // Some values in the middle are results too.
        return Tensor.Concatenate([.. wide.Where(_ => random.Next(2) == 0), .. narrow.Where(_ => random.Next(2) == 0), wide[^1] + narrow[^1]], 1);
    }

    private static Tensor Any(List<Tensor> tensors, Random random) => tensors[random.Next(tensors.Count)];
}
