using System.Collections.Immutable;

namespace Fluxion;

/// <summary>Collects the leaves of a tree in order, and on request the path of names that leads to each.</summary>
public sealed class TreeWriter
{
    private readonly List<Tensor> _leaves = [];
    private readonly List<string>? _paths;
    private string _prefix = "";

    /// <summary>A writer without leaves.</summary>
    /// <param name="withPaths">Whether to keep each leaf's path, such as <c>Hidden.Weights</c> or <c>Layers[2].Bias</c>.</param>
    public TreeWriter(bool withPaths = false) => _paths = withPaths ? [] : null;

    /// <summary>The leaves so far.</summary>
    public IReadOnlyList<Tensor> Leaves => _leaves;

    /// <summary>The paths of the leaves so far; empty unless asked for.</summary>
    public IReadOnlyList<string> Paths => _paths ?? [];

    /// <summary>A number that two trees share if they have the same names, nulls and list lengths in the same order.</summary>
    internal int Structure { get; private set; }

    /// <summary>Forgets everything, to be used for another tree.</summary>
    internal void Clear()
    {
        _leaves.Clear();
        _paths?.Clear();
        (Structure, Constants) = (0, 0);
    }

    /// <summary>The leaves so far, until the next one is added.</summary>
    internal ReadOnlySpan<Tensor> LeafSpan => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_leaves);

    /// <summary>A number that trees share whose constants are equal; others hardly ever do.</summary>
    internal ulong Constants { get; private set; }

    /// <summary>Adds what is no leaf but part of the structure, such as a rate: a compiled function is compiled anew where it changes.</summary>
    /// <typeparam name="T">The constant's type.</typeparam>
    /// <param name="value">The constant.</param>
    public void AddConstant<T>(T value)
    {
        // All bits of a double count: its own hash code keeps half of them.
        var bits = value is double number ? BitConverter.DoubleToUInt64Bits(number)
            : value is long integer ? (ulong)integer
            : value is null ? 0 : (ulong)EqualityComparer<T>.Default.GetHashCode(value) ^ 0x9E3779B97F4A7C15;
        Constants = (System.Numerics.BitOperations.RotateLeft(Constants, 23) ^ bits) * 0xD6E8FEB86659FD93;
        Constants ^= Constants >> 32;
    }

    /// <summary>Adds one leaf.</summary>
    /// <param name="name">The property that holds it; empty for an item of a list, which its index names.</param>
    /// <param name="leaf">The leaf; none where the property is null.</param>
    public void Add(string name, Tensor? leaf)
    {
        if (leaf is null)
        {
            return;
        }

        _leaves.Add(leaf);
        _paths?.Add(Join(name));
        Structure = HashCode.Combine(Structure, name);
    }

    /// <summary>Adds the leaves of a tree within the tree.</summary>
    /// <typeparam name="T">The inner tree's type.</typeparam>
    /// <param name="name">The property that holds it; empty for an item of a list.</param>
    /// <param name="branch">The inner tree; none where the property is null.</param>
    public void Add<T>(string name, T? branch)
        where T : ITree<T>
    {
        if (branch is null)
        {
            return;
        }

        // The most common branch by far is a leaf itself, which says all that it is.
        if (branch is Tensor leaf)
        {
            Add(name, leaf);
            return;
        }

        var outer = Enter(name);
        branch.Flatten(this);
        Leave(outer);
    }

    /// <summary>Adds the leaves of a tree within the tree.</summary>
    /// <typeparam name="T">The inner tree's type, a struct.</typeparam>
    /// <param name="name">The property that holds it; empty for an item of a list.</param>
    /// <param name="branch">The inner tree; none where the property is null.</param>
    public void Add<T>(string name, T? branch)
        where T : struct, ITree<T>
    {
        if (branch is { } tree)
        {
            Add<T>(name, tree);
        }
    }

    /// <summary>Adds the leaves of an array or list, item by item; their names are <c>name[0]</c>, <c>name[1]</c> and so on.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="name">The property that holds the list; empty for a list within a list.</param>
    /// <param name="items">The list; none where the property is null.</param>
    /// <param name="add">Adds one item to this writer.</param>
    public void AddItems<T>(string name, IReadOnlyList<T>? items, Action<TreeWriter, T> add)
    {
        ArgumentNullException.ThrowIfNull(add);
        if (items is null)
        {
            return;
        }

        for (var i = 0; i < items.Count; i++)
        {
            var outer = Enter(_paths is null ? name : $"{name}[{i}]");
            add(this, items[i]);
            Leave(outer);
        }
    }

    /// <summary>Adds the leaves of an immutable array, item by item; their names are <c>name[0]</c>, <c>name[1]</c> and so on.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="name">The property that holds the array; empty for an array within a list.</param>
    /// <param name="items">The array; none where it is <c>default</c>.</param>
    /// <param name="add">Adds one item to this writer.</param>
    public void AddItems<T>(string name, ImmutableArray<T> items, Action<TreeWriter, T> add) =>
        AddItems(name, items.IsDefault ? null : (IReadOnlyList<T>)items, add);

    private string Enter(string name)
    {
        var outer = _prefix;
        if (_paths is not null)
        {
            _prefix = Join(name);
        }

        Structure = HashCode.Combine(Structure, name, 1);
        return outer;
    }

    private void Leave(string outer)
    {
        _prefix = outer;
        Structure = HashCode.Combine(Structure, 2);
    }

    private string Join(string name) => _prefix.Length == 0 ? name : name.Length == 0 ? _prefix : name[0] == '[' ? _prefix + name : $"{_prefix}.{name}";
}
