namespace ScopeAnalyzers.Policy;

/// <summary>
/// Names that some file systems read as another, or cannot hold: such a file may be a different one on another machine
/// (manifest.md, "Files"; SCOPE103).
/// </summary>
internal static class AmbiguousName
{
    // Windows reads these as devices, whatever extension follows.
    private static readonly HashSet<string> Devices = new(StringComparer.Ordinal)
    {
        "con", "prn", "aux", "nul", "conin$", "conout$",
        "com0", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "com¹", "com²", "com³",
        "lpt0", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9", "lpt¹", "lpt²", "lpt³",
    };

    /// <summary>Whether a segment of the path is such a name.</summary>
    public static bool Holds(string path) => Normalization.Nfc(path) != path || path.Split('/').Any(IsAmbiguous);

    private static bool IsAmbiguous(string segment)
    {
        if (segment.Length == 0)
            return false;
        return segment[segment.Length - 1] is '.' or ' '
            || segment.IndexOfAny(['\\', ':', '<', '>', '"', '|', '?', '*']) >= 0
            || Unreadable.In(segment) is not null
            || Devices.Contains(Folding.Fold(Stem(segment)).TrimEnd(' '))
            || IsShortName(segment);
    }

    private static string Stem(string segment)
    {
        var dot = segment.IndexOf('.');
        return dot < 0 ? segment : segment.Substring(0, dot);
    }

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
