using System.Text.RegularExpressions;
using ScopeAnalyzers.Review.Model.Wording;

namespace ScopeAnalyzers.Review.Findings.Projects.Locks;

/// <summary>Reads a <c>paket.lock</c>: for each group what comes from where, and what each package needs. It has no digests.</summary>
internal static class PaketLock
{
    private static readonly Regex Package = new(@"\A    (?<id>\S+) \((?<version>[^)]*)\)", RegexOptions.CultureInvariant);

    private static readonly Regex Need = new(@"\A      (?<id>\S+)", RegexOptions.CultureInvariant);

    /// <summary>What a text pins.</summary>
    public static IReadOnlyList<LockedEntry> Read(string text)
    {
        var (group, section) = ("Main", "");
        var entries = new List<LockedEntry>();
        var lines = text.Split('\n');
        for (var index = 0; index < lines.Length; index++)
        {
            var line = lines[index].TrimEnd('\r', ' ', '\t', '\uFEFF').TrimStart('\uFEFF');
            var at = new Extent(index + 1, 1, index + 1);
            if (line.StartsWith("GROUP ", StringComparison.Ordinal))
                (group, section) = (line.Substring("GROUP ".Length), "");
            else if (line.Length > 0 && line[0] != ' ')
                section = line;
            else if (section == "NUGET" && Package.Match(line) is { Success: true } package)
                entries.Add(new LockedEntry(group, LockedKind.Package, package.Groups["id"].Value, package.Groups["version"].Value, "", [], at));
            else if (section == "NUGET" && entries.Count > 0 && Need.Match(line) is { Success: true } need)
                entries[entries.Count - 1] = With(entries[entries.Count - 1], need.Groups["id"].Value, at);
            else if (line.Length > 0)
                entries.Add(new LockedEntry(group, LockedKind.Source, $"{section}: {line.Trim()}", "", "", [], at));
        }

        return entries;
    }

    private static LockedEntry With(LockedEntry entry, string need, Extent at) =>
        entry with { Needs = [.. entry.Needs, need], At = entry.At with { LastLine = at.LastLine } };
}
