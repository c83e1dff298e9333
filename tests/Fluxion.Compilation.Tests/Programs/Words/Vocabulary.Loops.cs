namespace Fluxion.Compilation.Tests.Programs;

internal static partial class Vocabulary
{
    internal static Word[] Loops { get; } =
    [
        new((t, p) => Bodies.Loop(p[0], p[1], t[0], t[1]), draw => draw.Floating() && draw.Same(0) && draw.Number(0, 5) && draw.Number(0, 1000)),
        new((t, p) => Bodies.Scan(p[0] == 1, p[1], t[0], t[1]), draw => draw.Floating(1) && draw.Take(x => x.DType == draw.Of(0).DType && x.Shape.SequenceEqual(draw.Of(0).Shape.Skip(1))) && draw.Number(0, 2) && draw.Number(0, 1000)),
        new((t, p) => Bodies.While(p[0], t[0], t[1]), draw => draw.Floating() && draw.Same(0) && draw.Number(0, 1000)),
        new((t, p) => Bodies.Cond(p[0], t[0], t[1], t[2]), draw => draw.Floating() && draw.Same(0) && draw.Floating() && draw.Number(0, 1000)),
        new((t, p) => Bodies.Associative(t[0]), draw => draw.Take(x => x.DType.IsFloating() && x.Rank > 0 && x.Shape[0] is > 0 and < 9)),
    ];
}
