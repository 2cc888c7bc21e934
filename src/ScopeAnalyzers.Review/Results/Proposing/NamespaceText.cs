using System.Text.RegularExpressions;

namespace ScopeAnalyzers.Review.Results.Proposing;

/// <summary>Reads from texts where C# is declared: good enough to propose, and a person looks at what is proposed.</summary>
internal static class NamespaceText
{
    private static readonly Regex Namespace = new(@"^[ \t]*namespace[ \t]+(@?\w+(?:\.@?\w+)*)", RegexOptions.Multiline | RegexOptions.CultureInvariant);
    private static readonly Regex Type = new(@"^[ \t]*(?:\w+[ \t]+)*(?:class|struct|record|interface|enum|delegate)[ \t]", RegexOptions.Multiline | RegexOptions.CultureInvariant);
    private static readonly Regex Root = new(@"<RootNamespace>\s*([\w.]+)\s*</RootNamespace>", RegexOptions.CultureInvariant);

    /// <summary>The namespaces of a file; <c>&lt;global&gt;</c> for types, or a program, in none.</summary>
    public static IReadOnlyList<string> Of(string path, string text)
    {
        var names = Namespace.Matches(text).Cast<Match>().Select(match => match.Groups[1].Value.Replace("@", "")).Distinct().ToList();
        return names.Count > 0 ? names
            : Type.IsMatch(text) || path.EndsWith("Program.cs", StringComparison.Ordinal) ? ["<global>"]
            : [];
    }

    /// <summary>A project's root namespace: what it says, or else its name.</summary>
    public static string RootOf(string project, string text) => Root.Match(text) is { Success: true } said
        ? said.Groups[1].Value
        : project.Substring(project.LastIndexOf('/') + 1).Replace(".csproj", "").Replace('-', '_').Replace(' ', '_');
}
