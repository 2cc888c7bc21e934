using System.Text.RegularExpressions;
using ScopeAnalyzers.Review.Model.Wording;

namespace ScopeAnalyzers.Review.Findings.Projects.Facts;

/// <summary>
/// Reads the packages that a script or a notebook asks for: <c>#r "nuget: …"</c>, <c>#r "paket: …"</c>, and those of Cake.
/// </summary>
internal static class ScriptFacts
{
    // In a notebook a quote stands behind a backslash.
    private static readonly Regex NuGet = new(
        @"#(?<what>r|i|addin|tool|module|load|l)\s+@?\\?""{0,3}\s*nuget\s*:\s*(?<rest>[^""\\\r\n]*)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly Regex Paket = new(@"#r\s+@?\\?""{1,3}\s*paket\s*:(?<rest>[^""]*)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly Regex CakePackage = new(@"[?&]package=(?<id>[^&\s""]+)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>The facts of a script's text.</summary>
    public static ProjectFacts Read(string text) => PackageFacts.Of(
    [
        .. NuGet.Matches(text).Cast<Match>().Where(match => !IsComment(text, match.Index))
            .Select(match => Item(match, At(text, match.Index))),
        .. Paket.Matches(text).Cast<Match>().Where(match => !IsComment(text, match.Index))
            .SelectMany(match => PaketFacts.Dependencies(match.Groups["rest"].Value.Replace("\\n", " "), At(text, match.Groups["rest"].Index).Line)),
    ]);

    private static ItemFact Item(Match match, Extent at)
    {
        var rest = match.Groups["rest"].Value.Trim();
        if (match.Groups["what"].Value.Equals("i", StringComparison.OrdinalIgnoreCase))
            return PackageFacts.Other(PackageFacts.Source, rest, at);
        if (CakePackage.Match(rest) is { Success: true } package)
            return PackageFacts.Package(package.Groups["id"].Value, rest, at);
        var comma = rest.IndexOf(',');
        return comma < 0
            ? PackageFacts.Package(rest, "", at)
            : PackageFacts.Package(rest.Substring(0, comma).Trim(), rest.Substring(comma + 1).Trim(), at);
    }

    private static bool IsComment(string text, int at)
    {
        var start = at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;
        return text.Substring(start, at - start).TrimStart(' ', '\t', '"').StartsWith("//", StringComparison.Ordinal);
    }

    private static Extent At(string text, int index)
    {
        var line = 1 + text.Take(index).Count(unit => unit == '\n');
        var start = index == 0 ? 0 : text.LastIndexOf('\n', index - 1) + 1;
        return new Extent(line, index - start + 1, line);
    }
}
