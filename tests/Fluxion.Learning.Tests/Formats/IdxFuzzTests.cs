using Fluxion.Testing;

namespace Fluxion.Learning.Tests;

/// <summary>Damaged files either load or give the one exception, without allocating much.</summary>
public sealed class IdxFuzzTests
{
    private const int Files = 2_000;

    [Fact]
    public void Two_thousand_mutated_files_load_or_are_refused()
    {
        var random = new Random(20260117);
        byte[][] seeds = [IdxBytes.Images(20), IdxBytes.Labels(500), IdxBytes.Gzip(IdxBytes.Images(20)), IdxBytes.Gzip(IdxBytes.Labels(500))];
        var (loaded, refused) = (0, 0);
        for (var i = 0; i < Files; i++)
        {
            var bytes = Mutate(seeds[i % seeds.Length], random);
            var before = GC.GetAllocatedBytesForCurrentThread();
            try
            {
                IdxFile.Read("mutated", _ => new MemoryStream(bytes));
                loaded++;
            }
            catch (IdxFormatException error)
            {
                Assert.DoesNotContain('\n', error.Message);
                refused++;
            }

            Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 20_000_000, $"file {i} allocated too much");
        }

        Assert.True(loaded > 100 && refused > 1000, $"{loaded} loaded, {refused} refused: the mutations are too weak or too strong");
    }

    [Fact]
    public void Mutated_data_sets_load_or_are_refused()
    {
        using var directory = new TemporaryDirectory();
        var random = new Random(7);
        (string Name, byte[] Bytes)[] files =
        [
            ("train-images-idx3-ubyte", IdxBytes.Images(9)), ("train-labels-idx1-ubyte.gz", IdxBytes.Gzip(IdxBytes.Labels(9))),
            ("t10k-images-idx3-ubyte.gz", IdxBytes.Gzip(IdxBytes.Images(3))), ("t10k-labels-idx1-ubyte", IdxBytes.Labels(3)),
        ];
        for (var i = 0; i < 200; i++)
        {
            foreach (var (name, bytes) in files)
            {
                directory.Write(name, random.Next(3) == 0 ? Mutate(bytes, random) : bytes);
            }

            try
            {
                var data = Mnist.Load(directory.Path);
                Assert.Equal([data.Train.Count, 784], data.Train.ToRows().Shape);
            }
            catch (IdxFormatException)
            {
            }
        }
    }

    private static byte[] Mutate(byte[] seed, Random random)
    {
        var bytes = seed.ToList();
        for (var change = random.Next(1, 5); change > 0 && bytes.Count > 0; change--)
        {
            // Most changes go where they hurt: into the first bytes.
            var place = random.Next(random.Next(2) == 0 ? Math.Min(bytes.Count, 24) : bytes.Count);
            switch (random.Next(6))
            {
                case 0: bytes[place] = (byte)random.Next(256); break;
                case 1: bytes[place] ^= (byte)(1 << random.Next(8)); break;
                case 2: bytes.RemoveRange(place, Math.Min(random.Next(1, 9), bytes.Count - place)); break;
                case 3: bytes.InsertRange(place, Enumerable.Range(0, random.Next(1, 9)).Select(_ => (byte)random.Next(256))); break;
                case 4: bytes.RemoveRange(place, bytes.Count - place); break;
                default: bytes[place] = 0xFF; break;
            }
        }

        return [.. bytes];
    }
}
