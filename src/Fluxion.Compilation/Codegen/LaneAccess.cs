using System.Reflection;
using System.Runtime.Intrinsics;
using Fluxion.Kernels;

namespace Fluxion.Compilation;

/// <summary>The methods by which emitted code brings elements of one type into lanes and back.</summary>
/// <param name="Lane">The type of a register.</param>
/// <param name="ElementBytes">How far elements lie apart in memory.</param>
/// <param name="Load">A lane from a pointer.</param>
/// <param name="LoadPart">The first few elements of a lane.</param>
/// <param name="Store">A lane to a pointer.</param>
/// <param name="StorePart">The first few elements of a lane.</param>
/// <param name="StorePast">A lane to a pointer past the caches; null where elements in memory are no whole lanes.</param>
/// <param name="Broadcast">A lane of one element.</param>
internal sealed unsafe record LaneAccess(
    Type Lane, int ElementBytes, MethodInfo Load, MethodInfo LoadPart, MethodInfo Store, MethodInfo StorePart, MethodInfo? StorePast, MethodInfo Broadcast)
{
    private delegate Vector512<T> Loading<T>(void* source);

    private delegate Vector512<T> LoadingPart<T>(void* source, int count);

    private delegate void Storing<T>(Vector512<T> lane, void* target);

    private delegate void StoringPart<T>(Vector512<T> lane, void* target, int count);

    /// <summary>The access to elements of a type beside elements of <paramref name="width"/> bytes.</summary>
    public static LaneAccess Of(DType dtype, int width) => dtype switch
    {
        DType.Float32 => Numbers<float>(),
        DType.Float64 => Numbers<double>(),
        DType.Int32 => Numbers<int>(),
        DType.Int64 => Numbers<long>(),
        _ => width == sizeof(int) ? Masks<int>() : Masks<long>(),
    };

    private static LaneAccess Numbers<T>()
        where T : unmanaged => new(
            typeof(Vector512<T>),
            sizeof(T),
            ((Loading<T>)LaneMemory.Load<T>).Method,
            ((LoadingPart<T>)LaneMemory.LoadPart<T>).Method,
            ((Storing<T>)LaneMemory.Store).Method,
            ((StoringPart<T>)LaneMemory.StorePart).Method,
            ((Storing<T>)LaneMemory.StorePast).Method,
            ((Loading<T>)LaneMemory.Broadcast<T>).Method);

    private static LaneAccess Masks<T>()
        where T : unmanaged => new(
            typeof(Vector512<T>),
            sizeof(bool),
            ((Loading<T>)LaneMask.Load<T>).Method,
            ((LoadingPart<T>)LaneMask.LoadPart<T>).Method,
            ((Storing<T>)LaneMask.Store).Method,
            ((StoringPart<T>)LaneMask.StorePart).Method,
            null,
            ((Loading<T>)LaneMask.Broadcast<T>).Method);
}
