using System.Collections.Concurrent;
using ScopeAnalyzers.Policy.Patterns;
using ScopeAnalyzers.Policy.Resources;

namespace ScopeAnalyzers.Policy.Capabilities;

/// <summary>
/// The lines of the capability map, found by what they name. A line is read when it is first asked for: of a map of thousands, code
/// touches a few.
/// </summary>
internal sealed class CapabilityLines
{
    private const string Marks = "!+>~";

    private readonly List<string> classes = [];
    private readonly Dictionary<string, List<(string Class, string Text)>> byName = [];
    private readonly ConcurrentDictionary<string, IReadOnlyList<CapabilityLine>> known = new();

    private CapabilityLines()
    {
    }

    public IReadOnlyList<string> Classes => classes;

    /// <exception cref="InvalidOperationException">The map that ships holds an invalid line.</exception>
    public static CapabilityLines Read(IEnumerable<string> texts)
    {
        var lines = new CapabilityLines();
        var name = "";
        foreach (var text in texts)
        {
            if (!IsClass(text))
                lines.Add(name, text);
            else if (!lines.classes.Contains(name = Class(text)))
                lines.classes.Add(name);
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
        var lines = Of($"{member.Prefix}:{member.Owner}");
        if (lines.Count == 0)
            return lines;
        var facts = new SymbolFacts(id, "", [], [], [], Keyword: false);
        return lines.Where(line => line.Pattern.MatchesSymbol(facts, MatchMode.Exact)).OrderByDescending(line => line.Specificity);
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

    /// <summary>
    /// The classes that an API belongs to, in the map's order. For each class the most specific line decides: member, type from the
    /// innermost outwards, namespace from the longest. What overrides or implements a member that a line names is of its class too.
    /// </summary>
    /// <param name="id">The API's documentation id.</param>
    /// <param name="types">The type and its containing types, innermost first.</param>
    /// <param name="ns">Its namespace, dotted.</param>
    /// <param name="overrides">The members that it overrides or implements.</param>
    public IReadOnlyList<string> ClassesOf(string id, IReadOnlyList<string> types, string ns, IReadOnlyList<string> overrides)
    {
        var decided = Decide(OfMember(id).Concat(types.SelectMany(OfType)).Concat(OfNamespace(ns)));
        foreach (var overridden in overrides)
        {
            foreach (var line in Decide(OfMember(overridden)))
                decided[line.Key] = line.Value || (decided.TryGetValue(line.Key, out var counts) && counts);
        }

        return decided.Count == 0 ? [] : [.. classes.Where(name => decided.TryGetValue(name, out var counts) && counts)];
    }

    /// <summary>How a member makes an object or a call of what it is given; null if it does not.</summary>
    public Making? MakingOf(string id)
    {
        var marks = OfMember(id).GroupBy(line => line.Class).Select(lines => lines.First().Mark).ToList();
        return marks.Contains(CapabilityMark.Makes) ? Making.OfAnything : marks.Contains(CapabilityMark.MakesOfType) ? Making.OfType : null;
    }

    /// <summary>What the lines of a class name.</summary>
    public IEnumerable<ApiPattern> OfClass(string name) =>
        byName.Where(pair => pair.Value.Exists(line => line.Class == name)).SelectMany(pair => Of(pair.Key))
            .Where(line => line.Class == name && line.Mark != CapabilityMark.MakesOfType).Select(line => line.Pattern);

    /// <summary>The types of which a line says that a member makes an object or a call of what it is given, by their names alone.</summary>
    public IEnumerable<string> MakingTypes() =>
        from pair in byName
        where pair.Value.Exists(line => line.Text[0] is '>' or '~')
        select PlainName(pair.Key);

    private static Dictionary<string, bool> Decide(IEnumerable<CapabilityLine> mostSpecificFirst)
    {
        var decided = new Dictionary<string, bool>();
        foreach (var line in mostSpecificFirst)
        {
            if (!decided.ContainsKey(line.Class))
                decided.Add(line.Class, line.Counts);
        }

        return decided;
    }

    private static string PlainName(string id)
    {
        var name = id.Substring(id.LastIndexOf('.') + 1);
        return name.IndexOf('`') is > 0 and var tick ? name.Substring(0, tick) : name;
    }

    // Members are found by their type, types and namespaces by themselves.
    private void Add(string name, string text)
    {
        var id = Id(text);
        if (id.Length < 3 || id[1] != ':' || text.Length < 3 || Marks.IndexOf(text[0]) < 0)
            throw Invalid(text, PatternSyntax.Parse(PatternLanguage.Apis, id).Error);
        var key = id[0] is 'N' or 'T' ? id : $"{id[0]}:{DocumentationId.Of(id).Owner}";
        if (!byName.TryGetValue(key, out var lines))
            byName.Add(key, lines = []);
        lines.Add((name, text));
    }

    private IReadOnlyList<CapabilityLine> Of(string name) =>
        !byName.TryGetValue(name, out var lines) ? [] : known.GetOrAdd(name, _ => [.. lines.Select(Line)]);

    private static CapabilityLine Line((string Class, string Text) line) =>
        PatternSyntax.Parse(PatternLanguage.Apis, Id(line.Text)) is { Pattern: ApiPattern pattern }
            ? new CapabilityLine(line.Class, (CapabilityMark)Marks.IndexOf(line.Text[0]), pattern)
            : throw Invalid(line.Text, PatternSyntax.Parse(PatternLanguage.Apis, Id(line.Text)).Error);

    private static InvalidOperationException Invalid(string text, string? error) => new($"the capability map holds '{text}': {error}");

    private static string Id(string text) => text.Length < 3 ? "" : text.Substring(2).TrimEnd('?', ' ');
}
