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

    /// <summary>Adds one leaf.</summary>
    /// <param name="name">The property that holds it.</param>
    /// <param name="leaf">The leaf; none where the property is null.</param>
    public void Add(string name, Tensor? leaf)
    {
        if (leaf is null)
        {
            return;
        }

        _leaves.Add(leaf);
        _paths?.Add(Join(name));
    }

    /// <summary>Adds the leaves of a tree within the tree.</summary>
    /// <typeparam name="T">The inner tree's type.</typeparam>
    /// <param name="name">The property that holds it.</param>
    /// <param name="branch">The inner tree; none where the property is null.</param>
    public void Add<T>(string name, T? branch)
        where T : ITree<T>
    {
        if (branch is null)
        {
            return;
        }

        var outer = _prefix;
        if (_paths is not null)
        {
            _prefix = Join(name);
        }

        branch.Flatten(this);
        _prefix = outer;
    }

    private string Join(string name) => _prefix.Length == 0 ? name : name.Length == 0 ? _prefix : name[0] == '[' ? _prefix + name : $"{_prefix}.{name}";
}
