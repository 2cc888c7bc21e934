namespace ScopeAnalyzers.Policy.Briefs;

/// <summary>Shortens a brief: the longest sections give first, so that none is left out.</summary>
internal static class BriefLength
{
    /// <summary>The lines of the sections, in their order. A section that is cut says how many lines it had more.</summary>
    /// <param name="most">The most lines in all. It takes two for each section of several lines, and one for each other.</param>
    public static IEnumerable<string> Within(int most, IReadOnlyList<IReadOnlyList<string>> sections)
    {
        var each = sections.Max(section => section.Count);
        while (each > 2 && sections.Sum(section => Math.Min(section.Count, each)) > most)
            each--;
        return sections.SelectMany(section => Cut(section, each));
    }

    private static IEnumerable<string> Cut(IReadOnlyList<string> section, int most) => section.Count <= most
        ? section
        : section.Take(most - 1).Append($"- … and {section.Count - most + 1} more like this: `agent-scope explain` says what applies.");
}
