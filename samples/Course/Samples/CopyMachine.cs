using Fluxion;

namespace Course;

/// <summary>What a program with a memory learns: its keys for writing and reading, and how symbols are written down.</summary>
[Tree]
internal sealed partial record CopyMachine(Tensor WriteKey, Tensor WriteTurn, Tensor ReadKey, Tensor ReadTurn, Tensor Encode, Tensor Decode)
{
    public const int Symbols = 4;
    private const int Width = 8;

    public static CopyMachine Random(Key key)
    {
        var keys = key.Split(6);
        Tensor normal(int i, double deviation, Shape shape) => keys[i].Normal(shape, deviation: deviation, dtype: DType.Float64);
        return new(normal(0, 0.5, [Width]), normal(1, 0.5, [Width, Width]), normal(2, 0.5, [Width]), normal(3, 0.5, [Width, Width]), normal(4, 0.5, [Symbols, Width]), normal(5, 0.5, [Width, Symbols]));
    }
}
