namespace ScopeAnalyzers.Tool.CommandLine;

/// <summary>How a system writes paths. It reads no file.</summary>
/// <param name="IsWindows">Whether a backslash separates, and paths begin with drives, shares or <c>\\?\</c>.</param>
/// <param name="HasCase">Whether paths that differ in case alone are different files.</param>
internal sealed record PathForm(bool IsWindows, bool HasCase)
{
    // What turns off the reading of a path on Windows, and what it stands for.
    private static readonly (string Prefix, string Plain)[] Prefixes = [("//?/UNC/", "//"), ("//./UNC/", "//"), ("//?/", ""), ("//./", "")];

    /// <summary>The form of this system.</summary>
    public static PathForm OfSystem { get; } =
        new(OperatingSystem.IsWindows(), HasCase: !OperatingSystem.IsWindows() && !OperatingSystem.IsMacOS());

    /// <summary>The path with <c>/</c>, without <c>\\?\</c>. Elsewhere than on Windows a name may hold a backslash.</summary>
    public string Plain(string path)
    {
        if (!IsWindows)
            return path;
        var slashes = path.Replace('\\', '/');
        var (prefix, plain) = Array.Find(Prefixes, row => slashes.StartsWith(row.Prefix, StringComparison.OrdinalIgnoreCase));
        return prefix is null ? slashes : plain + slashes[prefix.Length..];
    }

    /// <summary>Whether a path starts at a root or a drive.</summary>
    public bool IsRooted(string path) =>
        Plain(path) is var plain
        && (plain.StartsWith('/') || (IsWindows && plain.Length > 1 && char.IsAsciiLetter(plain[0]) && plain[1] == ':'));

    /// <summary>What follows a folder in a path, or null if the path is not in it.</summary>
    public string? Below(string folder, string path)
    {
        var letters = HasCase ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        var (start, whole) = (Plain(folder).TrimEnd('/') + "/", Plain(path));
        return whole.StartsWith(start, letters) ? whole[start.Length..] : string.Equals(whole + "/", start, letters) ? "" : null;
    }
}
