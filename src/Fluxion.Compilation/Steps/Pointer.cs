using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Fluxion.Compilation;

/// <summary>Addresses of the tensors that a plan keeps to itself: in pooled blocks, which do not move, or in arrays that are pinned while it runs.</summary>
internal static unsafe class Pointer
{
    internal static void* To(DenseTensor x)
    {
        var start = x.Data is PooledBuffer block ? (byte*)block.Address : (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference((Array)x.Data));
        return start + ((nint)x.Offset * x.DType.SizeInBytes());
    }
}
