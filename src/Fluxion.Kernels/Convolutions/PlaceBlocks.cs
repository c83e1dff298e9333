namespace Fluxion.Kernels;

/// <summary>Places of a window in blocks, as many as let a block of columns stay in the second cache. Set by sizes alone, so bits are too.</summary>
internal readonly struct PlaceBlocks
{
    // Whole tiles of a product for every width of vectors.
    private const int Step = 64;

    private readonly int _places;
    private readonly int _size;

    public PlaceBlocks(int places, int rows, int bytesOfElement, int wantedBytes)
    {
        var fitting = wantedBytes / Math.Max(1L, (long)rows * bytesOfElement);
        _places = places;
        _size = (int)Math.Min(places, Math.Max(Step, fitting / Step * Step));
    }

    public int Count => (_places + _size - 1) / _size;

    public int Size => _size;

    public int First(int block) => block * _size;

    public int End(int block) => Math.Min(_places, (block + 1) * _size);
}
