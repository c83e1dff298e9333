namespace Fluxion;

/// <summary>One run of <see cref="GradientCheck"/>: the derivatives of a scalar function at one point, element by element.</summary>
internal sealed class GradientComparison<T>
    where T : ITree<T>
{
    private readonly Func<T, Tensor> _function;
    private readonly IReadOnlyList<Tensor> _leaves;
    private readonly IReadOnlyList<string> _paths;
    private readonly List<(int Leaf, int Element)> _places = [];
    private readonly List<GradientEntry> _entries = [];
    private readonly HashSet<(int, int)> _kinks = [];
    private readonly double? _tolerance;
    private readonly int _all;
    private bool _single;

    internal GradientComparison(Func<T, Tensor> function, T point, double? tolerance, int elements)
    {
        (_function, Point, _tolerance) = (function, point, tolerance);
        (_leaves, _paths) = (Tree.Leaves(point), Tree.Paths(point));
        var floating = Enumerable.Range(0, _leaves.Count).Where(i => _leaves[i].DType.IsFloating()).ToArray();
        if (floating.Length == 0)
        {
            throw new DTypeException("GradientCheck: the argument has no floating-point tensor; derivatives need one, so cast it first.");
        }

        _single = floating.Any(i => _leaves[i].DType == DType.Float32);
        (int Leaf, int Element)[] places = [.. floating.SelectMany(i => Enumerable.Range(0, _leaves[i].Size).Select(j => (i, j)))];
        _all = places.Length;
        var count = Math.Min(elements, _all);
        for (var k = 0; k < count; k++)
        {
            _places.Add(places[(int)((long)k * _all / count)]);
        }
    }

    internal T Point { get; }

    internal bool Passed => _entries.TrueForAll(entry => entry.Passed);

    /// <summary>First order, in both modes.</summary>
    internal void Look(Tensor y)
    {
        _single |= y.DType == DType.Float32;
        Compare(_function, 1, [("reverse", Reverse(_function)), ("forward", Forward(_function))]);
    }

    /// <summary>Second order: the slope along a fixed direction, by either mode, is a scalar function again.</summary>
    internal void LookAtGradient()
    {
        var direction = Contraction.Direction(Point);
        Func<T, Tensor> reverse = x => Contraction.Of(Gradient.Of("GradientCheck", _function, x).Gradient);
        Func<T, Tensor> forward = x => Pushforward.Of(_function, x, direction).Tangent;
        Compare(reverse, 2, [("reverse over reverse", Reverse(reverse)), ("forward over reverse", Forward(reverse))]);
        Compare(forward, 2, [("reverse over forward", Reverse(forward)), ("forward over forward", Forward(forward))]);
    }

    internal GradientReport Report()
    {
        var worst = _entries.OrderBy(entry => entry.Passed).ThenBy(entry => entry is { Passed: true, IsKink: true })
            .ThenByDescending(entry => Math.Min(entry.RelativeError, 1)).ThenByDescending(entry => Math.Abs(entry.Exact - entry.FiniteDifference)).FirstOrDefault();
        var kinks = _entries.Where(entry => entry.IsKink).DistinctBy(entry => entry.Place).ToArray();
        return new(Passed, _entries.Count, _entries.Count(entry => !entry.Passed), _places.Count, _all, worst, kinks);
    }

    private void Compare(Func<T, Tensor> function, int order, (string Mode, Func<int, int, double> Derivative)[] modes)
    {
        foreach (var place in _places.Where(place => !_kinks.Contains(place)).ToArray())
        {
            var values = _leaves[place.Leaf].Cast(DType.Float64).ToArray<double>();
            var difference = Differences.Of(
                offset => Number(function(Moved(values, place, offset))), Math.Abs(values[place.Element]), _single);
            if (difference.IsKink)
            {
                _kinks.Add(place);
            }

            foreach (var (mode, derivative) in modes)
            {
                var exact = derivative(place.Leaf, place.Element);
                _entries.Add(new GradientEntry(
                    _paths[place.Leaf],
                    IndexOf(place.Element, _leaves[place.Leaf].Shape),
                    mode,
                    order,
                    exact,
                    difference.Slope,
                    difference.Left,
                    difference.Right,
                    difference.IsKink,
                    Agrees(exact, difference, Math.Max(1, Math.Abs(values[place.Element])))));
            }
        }
    }

    private bool Agrees(double exact, Differences difference, double scale)
    {
        var relative = _tolerance ?? (_single ? 2e-2 : 1e-6);
        var noise = (_single ? 1e-4 : 1e-11) * difference.Size / scale;
        if (difference.IsKink)
        {
            var (low, high) = (Math.Min(difference.Left, difference.Right), Math.Max(difference.Left, difference.Right));
            var room = (1e-2 * (high - low)) + noise;
            return exact >= low - room && exact <= high + room;
        }

        return Math.Abs(exact - difference.Slope) <= (relative * Math.Max(Math.Abs(exact), Math.Abs(difference.Slope))) + noise;
    }

    private Func<int, int, double> Reverse(Func<T, Tensor> function)
    {
        var gradient = new Lazy<double[][]>(() =>
            [.. Tree.Leaves(Gradient.Of("GradientCheck", function, Point).Gradient).Select(leaf => leaf.Cast(DType.Float64).ToArray<double>())]);
        return (leaf, element) => gradient.Value[leaf][element];
    }

    private Func<int, int, double> Forward(Func<T, Tensor> function) => (leaf, element) =>
    {
        Tensor[] tangents = [.. _leaves.Select(x => Tensor.Zeros(x.Shape, x.DType))];
        var unit = new double[_leaves[leaf].Size];
        unit[element] = 1;
        tangents[leaf] = Tensor.Of<double>(unit, _leaves[leaf].Shape).Cast(_leaves[leaf].DType);
        return Number(Pushforward.Of(function, Point, Tree.Unflatten(Point, tangents)).Tangent);
    };

    private T Moved(double[] values, (int Leaf, int Element) place, double offset)
    {
        var moved = (double[])values.Clone();
        moved[place.Element] += offset;
        var leaf = _leaves[place.Leaf];
        return Tree.Unflatten(Point, [.. _leaves.Select((x, i) => i == place.Leaf ? Tensor.Of<double>(moved, leaf.Shape).Cast(leaf.DType) : x)]);
    }

    private static double Number(Tensor y) => y.Cast(DType.Float64).Item<double>();

    private static int[] IndexOf(int element, Shape shape)
    {
        var index = new int[shape.Rank];
        for (var axis = index.Length - 1; axis >= 0; axis--)
        {
            (element, index[axis]) = (element / shape[axis], element % shape[axis]);
        }

        return index;
    }
}
