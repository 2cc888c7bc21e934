using ScopeAnalyzers.Policy.Patterns;
using ScopeAnalyzers.Policy.Resources;

namespace ScopeAnalyzers.Policy.Capabilities;

/// <summary>The lines of the capability map, found by what they name.</summary>
internal sealed class CapabilityLines
{
    private readonly Dictionary<string, List<CapabilityLine>> byName = [];

    private CapabilityLines(IReadOnlyList<string> classes) => Classes = classes;

    public IReadOnlyList<string> Classes { get; }

    /// <exception cref="InvalidOperationException">The map that ships holds a line that is none.</exception>
    public static CapabilityLines Read(IEnumerable<string> texts)
    {
        var classes = new List<string>();
        var lines = new CapabilityLines(classes);
        foreach (var text in texts)
        {
            if (IsClass(text))
                classes.Add(Class(text));
            else
                lines.Add(Line(classes[classes.Count - 1], text));
        }

        return lines;
    }

    /// <summary>Whether a line of the file begins a class: <c>[network]</c>.</summary>
    public static bool IsClass(string text) => text[0] == '[';

    /// <summary>The class that such a line begins.</summary>
    public static string Class(string text) => text.Trim('[', ']');

    /// <summary>The lines that name the member, the most specific first.</summary>
    public IEnumerable<CapabilityLine> OfMember(string id)
    {
        var member = DocumentationId.Of(id);
        var facts = new SymbolFacts(id, "", [], [], [], Keyword: false);
        return Of($"{member.Prefix}:{member.Owner}")
            .Where(line => line.Pattern.MatchesSymbol(facts, MatchMode.Exact))
            .OrderByDescending(line => line.Specificity);
    }

    /// <summary>The lines that name the type.</summary>
    public IReadOnlyList<CapabilityLine> OfType(string id) => Of(id);

    /// <summary>The lines that name the namespace or one that it lies in, the longest first.</summary>
    public IEnumerable<CapabilityLine> OfNamespace(string ns)
    {
        for (var name = ns; name.Length > 0; name = name.Substring(0, Math.Max(name.LastIndexOf('.'), 0)))
        {
            foreach (var line in Of("N:" + name))
                yield return line;
        }
    }

    /// <summary>What the lines of a class name.</summary>
    public IEnumerable<ApiPattern> OfClass(string name) => byName.Values.SelectMany(lines => lines).Where(line => line.Class == name).Select(line => line.Pattern);

    private static CapabilityLine Line(string name, string text)
    {
        var id = text.Substring(2).TrimEnd('?', ' ');
        var parsed = PatternSyntax.Parse(PatternLanguage.Apis, id);
        return parsed.Pattern is ApiPattern pattern && text[0] is '+' or '!'
            ? new CapabilityLine(name, text[0] == '+', pattern)
            : throw new InvalidOperationException($"the capability map holds '{text}': {parsed.Error}");
    }

    // Members are found by their type, types and namespaces by themselves.
    private void Add(CapabilityLine line)
    {
        var id = DocumentationId.Of(line.Pattern.Text);
        var name = id.Prefix is 'N' or 'T' ? line.Pattern.Text : $"{id.Prefix}:{id.Owner}";
        if (!byName.TryGetValue(name, out var lines))
            byName.Add(name, lines = []);
        lines.Add(line);
    }

    private List<CapabilityLine> Of(string name) => byName.TryGetValue(name, out var lines) ? lines : [];
}
