namespace Fluxion.Compilation;

/// <summary>Addresses of the tensors that a plan keeps to itself: all of them lie in pooled blocks, which do not move.</summary>
internal static unsafe class Pointer
{
    internal static void* To(DenseTensor x) => (byte*)((PooledBuffer)x.Data).Address + ((nint)x.Offset * x.DType.SizeInBytes());
}
