using System.Text;

namespace Fluxion.Generators;

/// <summary>Lines of code with braces and indentation.</summary>
internal sealed class CodeWriter
{
    private readonly StringBuilder _code = new();
    private int _depth;

    public override string ToString() => _code.ToString();

    // Always \n: what is generated must not depend on the machine.
    internal void Line(string text = "") => _code.Append(' ', text.Length == 0 ? 0 : 4 * _depth).Append(text).Append('\n');

    internal void Open(string head)
    {
        Line(head);
        Line("{");
        _depth++;
    }

    internal void Close(string after = "")
    {
        _depth--;
        Line("}" + after);
    }

    internal void CloseAll()
    {
        while (_depth > 0)
        {
            Close();
        }
    }
}
