namespace Fluxion.Kernels;

/// <summary>Places of a window in blocks, as many as make a product long while its columns stay in the second cache. Set by sizes alone, so bits are too.</summary>
internal readonly struct PlaceBlocks
{
    // Whole tiles of a product for every width of vectors.
    private const int Step = 64;

    // Longer products are faster than columns that stay near: measured on Zen 5, where blocks of 64 places took a third longer.
    private const int Fewest = 4 * Step;
    private const int WantedBytes = 640 << 10;

    private readonly int _places;
    private readonly int _size;

    public PlaceBlocks(int places, int rows, int bytesOfElement)
    {
        var fitting = WantedBytes / Math.Max(1L, (long)rows * bytesOfElement);
        _places = places;
        _size = (int)Math.Min(places, Math.Max(Fewest, fitting / Step * Step));
    }

    public int Count => (_places + _size - 1) / _size;

    public int Size => _size;

    public int First(int block) => block * _size;

    public int End(int block) => Math.Min(_places, (block + 1) * _size);
}
