using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Policy.Protection;

/// <summary>
/// Names that some file systems read as another, or cannot hold: such a file may be a different one on another machine
/// (manifest.md, "Scopes"; SCOPE103).
/// </summary>
internal static class AmbiguousName
{
    /// <summary>Whether a segment of the path is such a name.</summary>
    public static bool Holds(string path) => Normalization.Nfc(path) != path || path.Split('/').Any(IsAmbiguous);

    private static bool IsAmbiguous(string segment) =>
        segment.EndsWith(".", StringComparison.Ordinal)
        || segment.EndsWith(" ", StringComparison.Ordinal)
        || segment.IndexOfAny(['\\', ':', '<', '>', '"', '|', '?', '*']) != -1
        || Unreadable.In(segment) is not null
        || IsDevice(Folding.Fold(Stem(segment)).TrimEnd(' '))
        || IsShortName(segment);

    private static string Stem(string segment) => segment.Split('.')[0];

    // Windows reads these as devices, whatever extension follows.
    private static bool IsDevice(string stem) => stem is "con" or "prn" or "aux" or "nul" or "conin$" or "conout$"
        || (stem.Length == 4 && stem.Substring(0, 3) is "com" or "lpt" && stem[3] is >= '0' and <= '9' or '¹' or '²' or '³');

    // PROGRA~1, GIT~1.CON: the eight-and-three name that Windows gives a file beside its own.
    private static bool IsShortName(string segment)
    {
        var stem = Stem(segment);
        var tilde = stem.LastIndexOf('~');
        return tilde > 0
            && stem.Length <= 8
            && segment.Length - stem.Length <= 4
            && tilde < stem.Length - 1
            && stem.Substring(tilde + 1).All(unit => unit is >= '0' and <= '9');
    }
}
