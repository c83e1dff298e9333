namespace Fluxion;

/// <summary>How long each label's axes are: all alike, except that axes under an ellipsis broadcast.</summary>
internal static class EinsumExtents
{
    internal static Dictionary<char, int> Of(string text, string[] inputs, ReadOnlySpan<Shape> shapes)
    {
        var (extents, firsts) = (new Dictionary<char, int>(), new Dictionary<char, string>());
        for (var operand = 0; operand < inputs.Length; operand++)
        {
            for (var axis = 0; axis < inputs[operand].Length; axis++)
            {
                var (label, extent) = (inputs[operand][axis], shapes[operand][axis]);
                var place = $"axis {axis} of operand {operand} of shape {shapes[operand]}";
                var isNew = firsts.TryAdd(label, place);
                var known = isNew ? extent : extents[label];
                var broadcasts = EinsumEquation.IsUnnamed(label) && (known == 1 || extent == 1);
                if (known != extent && !broadcasts)
                {
                    var name = EinsumEquation.IsUnnamed(label) ? "an axis under ..." : $"letter '{label}'";
                    throw new ShapeException($"Einsum: \"{text}\": {name} has {known} elements along {firsts[label]}, but {extent} along {place}; they must be as many.");
                }

                extents[label] = known == 1 ? extent : known;
            }
        }

        return extents;
    }
}
