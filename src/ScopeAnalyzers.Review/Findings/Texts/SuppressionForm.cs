using System.Globalization;
using System.Text.RegularExpressions;
using ScopeAnalyzers.Review.Authors.Lines;
using ScopeAnalyzers.Review.Authors.Lines.CSharp;
using ScopeAnalyzers.Review.Model.Wording;

namespace ScopeAnalyzers.Review.Findings.Texts;

/// <summary>A form in which a text silences, reconfigures or misleads the checker.</summary>
/// <param name="Path">The files in which it works.</param>
/// <param name="In">Where it is; of <see cref="FormPlace.Attribute"/> where it begins.</param>
/// <param name="Pattern">How it is written; made where a file asks for it.</param>
/// <param name="Id">The diagnostic.</param>
/// <param name="Act">The act, as it follows "may not".</param>
internal sealed record SuppressionForm(Regex Path, FormPlace In, Lazy<Regex> Pattern, string Id, string Act)
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private static readonly Regex Escape = new(@"\\u([0-9a-f]{4})|\\U([0-9a-f]{8})|\p{Cf}", Options);

    public SuppressionForm(string path, FormPlace place, string pattern, string id, string act)
        : this(new Regex(path, Options), place, new Lazy<Regex>(() => new Regex(pattern, Options)), id, act)
    {
    }

    /// <summary>Where it is in the agent's lines, and how it is written there.</summary>
    public IEnumerable<FoundForm> Find(AgentText text) => In switch
    {
        FormPlace.Line => InLines(text),
        FormPlace.Directive => InDirectives(text),
        _ => InAttributes(text),
    };

    private IEnumerable<FoundForm> InLines(AgentText text) =>
        from line in text.Lines
        let written = text.Text.Substring(line.Start, line.End - line.Start)
        let match = Pattern.Value.Match(written)
        where match.Success
        select new FoundForm(line.At(line.Start + written.Length - written.TrimStart().Length), written.Trim());

    private IEnumerable<FoundForm> InDirectives(AgentText text)
    {
        var directives = text.Parts.Where(part => part.Kind == CodePartKind.Directive).ToList();
        if (directives.Count == 0)
            return [];
        var lines = new LineFinder(text.Text);
        return
            from part in directives
            let written = text.Text.Substring(part.Start, part.End - part.Start).Trim()
            where Pattern.Value.IsMatch(AsCompiled(written))
            let at = lines.At(part.Start)
            where text.IsAuthored(at.Line, at.Line)
            select new FoundForm(at, written);
    }

    private IEnumerable<FoundForm> InAttributes(AgentText text)
    {
        var (begin, end) = (new LineFinder(text.Text), new LineFinder(text.Text));
        var part = 0;
        foreach (Match match in Pattern.Value.Matches(text.Text))
        {
            while (text.Parts[part].End <= match.Index)
                part++;
            var at = begin.At(match.Index) with { LastLine = end.At(match.Index + match.Length).Line };
            if (text.Parts[part].Kind == CodePartKind.Code && text.IsAuthored(at.Line, at.LastLine))
                yield return new FoundForm(at, match.Groups[1].Value);
        }
    }

    /// <summary>The compiler reads escapes in names, and leaves out what cannot be seen.</summary>
    private static string AsCompiled(string directive) => Escape.Replace(directive, escape =>
        escape.Groups[1].Success ? ((char)Number(escape.Groups[1].Value)).ToString()
        : escape.Groups[2].Success && Number(escape.Groups[2].Value) is < 0x110000 and (< 0xD800 or > 0xDFFF) and var scalar
            ? char.ConvertFromUtf32(scalar)
        : "");

    private static int Number(string hex) => int.Parse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}

/// <summary>A form in an agent's lines, and how it is written there.</summary>
internal sealed record FoundForm(Extent At, string Written);

/// <summary>Where a form stands.</summary>
internal enum FormPlace
{
    /// <summary>Anywhere in a line.</summary>
    Line,

    /// <summary>In a directive of C#.</summary>
    Directive,

    /// <summary>In C# that is not a comment and no literal; it may reach over several lines, and its first group is what is told.</summary>
    Attribute,
}
