using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace Fluxion;

/// <summary>Where in the user's code this moment came from.</summary>
internal static class UserCode
{
    private static readonly string[] Own = ["Fluxion", "Fluxion.Learning", "Fluxion.Compilation"];

    /// <summary>File and line of the innermost frame outside these libraries; null where no symbols tell.</summary>
    internal static (string File, int Line)? Line()
    {
        foreach (var frame in new StackTrace(1, fNeedFileInfo: true).GetFrames())
        {
            if (frame.GetFileName() is { } file && !IsOwn(frame))
            {
                return (file, frame.GetFileLineNumber());
            }
        }

        return null;
    }

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "Only words a message; where the method is trimmed away, the line is left out.")]
    private static bool IsOwn(StackFrame frame) => Own.Contains(frame.GetMethod()?.DeclaringType?.Assembly.GetName().Name);
}
