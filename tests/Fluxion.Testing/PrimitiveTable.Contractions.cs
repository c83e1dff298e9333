namespace Fluxion.Testing;

internal static partial class PrimitiveTable
{
    // Compositions of primitives, which every transform must carry as well.
    private static IEnumerable<PrimitiveCase> Contractions =>
    [
        Product("Einsum (transposed product)", (a, b) => Tensor.Einsum("ij,kj->ki", a, b), [3, 4], [2, 4], (a, b) => Slow.MatMul(b, Slow.Transpose(a, 3, 4), 1, 2, 4, 3)),
        Product("Einsum (diagonal of a product)", (a, b) => Tensor.Einsum("ij,ji->i", a, b), [3, 4], [4, 3], (a, b) => Diagonal(Slow.MatMul(a, b, 1, 3, 4, 3), 3)),
        Product("Einsum (ellipsis)", (a, b) => Tensor.Einsum("...ij,jk", a, b), [2, 3, 4], [4, 2], (a, b) => Slow.MatMul(a, [.. b, .. b], 2, 3, 4, 2)),
        Product("Einsum (three)", (a, b) => Tensor.Einsum("ij,jk,kl->il", a, b, a), [3, 4], [4, 3], (a, b) => Slow.MatMul(Slow.MatMul(a, b, 1, 3, 4, 3), a, 1, 3, 3, 4)),
        On("Einsum (diagonal)", x => Tensor.Einsum("iji->ij", x), [2, 3, 2], v => [v[0], v[2], v[4], v[7], v[9], v[11]]),
        Product("Inner", (a, b) => a.Inner(b), [3, 4], [2, 4], (a, b) => Slow.MatMul(a, Slow.Transpose(b, 2, 4), 1, 3, 4, 2)),
        Product("Outer", (a, b) => a.Outer(b), [3], [4], (a, b) => Slow.MatMul(a, b, 1, 3, 1, 4)),
        Product("VecDot", (a, b) => a.VecDot(b), [3, 4], [4], (a, b) => Slow.MatMul(a, b, 1, 3, 4, 1)),
        Product("TensorDot", (a, b) => a.TensorDot(b, [0], [1]), [4, 3], [2, 4], (a, b) => Slow.MatMul(Slow.Transpose(a, 4, 3), Slow.Transpose(b, 2, 4), 1, 3, 4, 2)),
        Product("Kronecker", (a, b) => a.Kronecker(b), [1, 2], [2, 1], (a, b) => [a[0] * b[0], a[1] * b[0], a[0] * b[1], a[1] * b[1]]),
        Product("Cross", (a, b) => a.Cross(b), [3], [3], (a, b) => [(a[1] * b[2]) - (a[2] * b[1]), (a[2] * b[0]) - (a[0] * b[2]), (a[0] * b[1]) - (a[1] * b[0])]),
        Product("MultiDot", (a, b) => Tensor.MultiDot(a, b, a), [3, 4], [4, 3], (a, b) => Slow.MatMul(Slow.MatMul(a, b, 1, 3, 4, 3), a, 1, 3, 3, 4)),
        Product("Bilinear", (w, x) => w.Bilinear(x, x), [2, 3, 3], [3], (w, x) => w.Chunk(9).Select(one => Slow.MatMul(x, Slow.MatMul(one, x, 1, 3, 3, 1), 1, 1, 3, 1)[0]).ToArray()),
        On("Trace", x => x.Trace(), [3, 3], v => [v[0] + v[4] + v[8]]),
        On("MatrixPower", x => x.MatrixPower(3), [3, 3], v => Slow.MatMul(v, Slow.MatMul(v, v, 1, 3, 3, 3), 1, 3, 3, 3)),
    ];

    private static double[] Diagonal(double[] a, int n) => [.. Enumerable.Range(0, n).Select(i => a[i * (n + 1)])];
}
