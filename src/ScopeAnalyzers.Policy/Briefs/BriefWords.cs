using System.Globalization;
using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Patterns;
using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Policy.Briefs;

/// <summary>How a brief writes names, rules and times.</summary>
internal static class BriefWords
{
    private const int MostCharacters = 400;

    private static readonly FileActs[] Acts = [FileActs.Add, FileActs.Modify, FileActs.Delete, FileActs.Mode, FileActs.Link];

    /// <summary>A name or a pattern as code in Markdown, whatever it holds.</summary>
    public static string Code(string text) => text.Contains('`') ? $"`` {text} ``" : $"`{text}`";

    /// <summary>A time.</summary>
    public static string Time(DateTimeOffset time) => Rfc3339.Write(time);

    /// <summary>A number.</summary>
    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Rules as a list of what they are about.</summary>
    public static string Listed(IEnumerable<Rule> rules) => Listed(rules.Select(Of));

    /// <summary>Patterns as a list.</summary>
    public static string Listed(IEnumerable<Pattern> patterns) => Listed(patterns.Select(pattern => Code(pattern.Text)));

    /// <summary>As many as a line holds, the first always, and how many there are more.</summary>
    public static string Listed(IEnumerable<string> items)
    {
        var all = items.Distinct().ToList();
        var (count, length) = (0, 0);
        while (count < all.Count && (count == 0 || length + all[count].Length <= MostCharacters))
            length += all[count++].Length + 2;
        return string.Join(", ", all.Take(count)) + (count < all.Count ? $" and {Number(all.Count - count)} more" : "");
    }

    private static string Of(Rule rule)
    {
        var limits = new[]
        {
            rule.Acts == FileActs.All
                ? null : $"acts: {string.Join(", ", Acts.Where(act => (rule.Acts & act) != 0).Select(act => act.ToString().ToLowerInvariant()))}",
            rule.Except.Count == 0 ? null : $"except {Listed(rule.Except)}",
            rule.In.Count == 0 ? null : $"in {Listed(rule.In)}",
            rule.NotIn.Count == 0 ? null : $"not in {Listed(rule.NotIn)}",
        }.OfType<string>().ToList();
        return Code(rule.Match.Text) + (limits.Count == 0 ? "" : $" ({string.Join("; ", limits)})");
    }
}
