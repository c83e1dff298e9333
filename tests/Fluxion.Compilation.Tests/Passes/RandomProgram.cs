using Fluxion.Primitives;
using Fluxion.Testing;

namespace Fluxion.Compilation.Tests.Passes;

/// <summary>A small program drawn from a seed: what rules look for stands in it more often than in programs that people write.</summary>
internal sealed class RandomProgram
{
    private static readonly double[] Constants = [0, -0.0, 1, -1, 2, 0.25, -8, 3, double.PositiveInfinity, double.NaN, 1e-40];

    private static readonly Func<Tensor, Tensor>[] Unary =
    [
        x => -x, x => x.Exp(), x => x.Tanh(), x => x.Abs(), x => x.Sqrt(), x => x.Square(), x => x.Sigmoid(), x => x.StopGradient(),
        x => x.Cast(DType.Float64).Cast(DType.Float32), x => x.Transpose(), x => x.Transpose().Tanh().Transpose(), x => x.Reshape(-1), x => x.Sum(),
        x => x.Rank == 0 ? x : x.Sum(0, keepDims: true), x => x.Rank == 0 ? x : x.Sum(-1), x => x.ExpandDims(0).Sum(0), x => x.ExpandDims(0).BroadcastTo([2, .. x.Shape]),
        x => x.Rank == 0 ? x : x.Max(-1, keepDims: true), x => x.Rank == 0 ? x : x.Slice(0, 0, x.Shape[0]), x => x.Rank == 0 ? x : x.Slice(0, 0, 1),
        x => x.Rank == 2 ? x.MatMul(x.Transpose()).Transpose() : x, x => x.Rank == 2 ? x.Transpose().Exp().MatMul(x) : x,
    ];

    private static readonly Func<Tensor, Tensor, Tensor>[] Binary =
    [
        (a, b) => a + b, (a, b) => a - b, (a, b) => a * b, (a, b) => a / b, (a, b) => -a + b, (a, b) => a - (-b), (a, b) => (-a) * (-b), Tensor.Maximum,
        (a, b) => Tensor.Where(a > b, a, b), (a, b) => StrongMultiply.Chain(a.BroadcastTo((a + b).Shape), b.BroadcastTo((a + b).Shape)),
    ];

    private readonly int _seed;

    internal RandomProgram(int seed) => _seed = seed;

    internal static Inputs Draw(int seed)
    {
        var random = new Random(seed);
        return new Inputs([Of(2, 3), Of(2, 3), Of(3), Of()]);

        Tensor Of(params int[] shape)
        {
            float[] special = [0, -0f, 1, float.NaN, float.PositiveInfinity, float.NegativeInfinity, 1e-41f, -1e-41f, float.MaxValue, -1.5f];
            var numbers = Enumerable.Range(0, shape.Aggregate(1, (size, n) => size * n));
            return Tensor.Of<float>([.. numbers.Select(_ => random.Next(3) == 0 ? special[random.Next(special.Length)] : (random.NextSingle() * 4) - 2)], Shape.Create(shape));
        }
    }

    /// <summary>The same steps at every call, for the seed decides them all.</summary>
    internal Inputs Run(Inputs inputs)
    {
        var random = new Random(_seed);
        var values = inputs.X.ToList();
        for (var steps = random.Next(3, 25); steps > 0; steps--)
        {
            var x = Pick();
            values.Add(random.Next(3) switch
            {
                0 => Unary[random.Next(Unary.Length)](x),
                1 => Beside(x, Constants[random.Next(Constants.Length)]),
                _ when Other(x) is { } other => Binary[random.Next(Binary.Length)](x, other),
                _ => x,
            });
        }

        return new Inputs([values[^1], values[^2], Pick()]);

        Tensor Pick() => values[random.Next(values.Count)];

        Tensor? Other(Tensor x)
        {
            var candidate = Pick();
            return Fits(candidate.Shape, x.Shape) ? candidate : null;
        }

        Tensor Beside(Tensor x, double c) => random.Next(7) switch
        {
            0 => x + c,
            1 => c - x,
            2 => x - c,
            3 => x / c,
            4 => Tensor.Full(x.Shape, c) + Tensor.Full(x.Shape, 1),
            5 => StrongMultiply.Chain(random.Next(2) == 0 ? x : Tensor.Full(x.Shape, c), Tensor.Full(x.Shape, c)),
            _ => x * c,
        };
    }

    private static bool Fits(Shape a, Shape b) => a.Reverse().Zip(b.Reverse()).All(pair => pair.First == pair.Second || pair.First == 1 || pair.Second == 1);
}
