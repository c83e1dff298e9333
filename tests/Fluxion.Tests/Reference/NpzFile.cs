using System.Globalization;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;

namespace Fluxion.Tests.Reference;

/// <summary>One-dimensional arrays from a NumPy archive: a zip file with an .npy file for each.</summary>
internal static class NpzFile
{
    internal static T[] Read<T>(string path, string name)
        where T : unmanaged
    {
        using var archive = ZipFile.OpenRead(path);
        using var stream = archive.GetEntry(name + ".npy")!.Open();
        using var reader = new BinaryReader(stream);
        reader.ReadBytes(8);
        var header = Encoding.ASCII.GetString(reader.ReadBytes(reader.ReadUInt16()));
        var expected = typeof(T) == typeof(double) ? "<f8" : "<i8";
        if (!header.Contains($"'{expected}'", StringComparison.Ordinal))
        {
            throw new InvalidDataException($"{path}: {name} is not of type {expected}: {header}");
        }

        // Such as {'descr': '<f8', 'fortran_order': False, 'shape': (42,), }
        var count = header.Split('(')[1].Split(',')[0];
        var values = new T[int.Parse(count, CultureInfo.InvariantCulture)];
        stream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }
}
