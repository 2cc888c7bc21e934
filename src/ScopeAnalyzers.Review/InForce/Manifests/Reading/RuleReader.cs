using System.Globalization;
using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Patterns;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.InForce.Manifests.Json;
using ScopeAnalyzers.Review.Model.Wording;

namespace ScopeAnalyzers.Review.InForce.Manifests.Reading;

/// <summary>Reads rules and lists of rules (manifest.md, "Rules"). Their ids are unique in the manifest, its task files included.</summary>
internal sealed class RuleReader(PatternReader patterns, ErrorList errors)
{
    private static readonly (string Word, FileActs Act)[] Acts =
        [.. NamedKinds.Acts.Select(act => (act.Word(), (FileActs)(1 << (int)act)))];

    // Determining rules of one word (manifest.md, "Determining rules"): an id of that name would stand for two things.
    private static readonly string[] DeterminingLists = ["agents", "protected", "unprotected"];

    private readonly Dictionary<string, Place> ids = new(StringComparer.Ordinal);

    /// <summary>A list of rules of one kind, or null if there is no node.</summary>
    /// <param name="name">The list's place, which is its name: <c>scopes.web.files.allow</c>.</param>
    public RuleList? ReadList(JsonNode? node, string name, Kind kind) =>
        node is null ? null : new(name, node.Place, [.. node.AsItems("a list of rules", errors)
            .Select((item, index) => Read(item, Indexed(name, index), kind)).OfType<Rule>()]);

    /// <summary>What the lists of a kind say once for all their rules.</summary>
    public SharedMembers ReadShared(ObjectReading lists)
    {
        var (files, without) = ReadPlaces(lists);
        return new(files, without, lists.Optional("because").AsProse("'because'", errors),
            lists.Optional("instead").AsProse("'instead'", errors));
    }

    /// <summary>A list of bare patterns of one language, as rules named by their places, or null if there is no node.</summary>
    public RuleList? ReadPatternList(JsonNode? node, string name, string thing, PatternLanguage language) =>
        node is null ? null : new(name, node.Place, [.. node.AsItems(thing, errors)
            .Select((item, index) => patterns.Read(item, language) is { } pattern ? Plain(item, Indexed(name, index), pattern) : null)
            .OfType<Rule>()]);

    private static string Indexed(string list, int index) => $"{list}[{index.ToString(CultureInfo.InvariantCulture)}]";

    private static Rule Plain(JsonNode node, string name, Pattern match) =>
        new(name, node.Place, match, Except: [], FileActs.All, In: [], Because: null, Instead: null);

    private Rule? Read(JsonNode node, string name, Kind kind)
    {
        if (node.Kind == JsonKind.String)
            return patterns.Read(node, kind) is { } pattern ? Plain(node, name, pattern) : null;
        if (node.Kind != JsonKind.Object)
        {
            node.Expect(JsonKind.String, "a rule is a pattern in quotes, or an object with 'match'", errors);
            return null;
        }

        var shape = Shapes.RuleOf(kind);
        var rule = ObjectReading.Open(node, shape, errors)!;
        var match = rule.Required("match", "the pattern that the rule is about") is { } written ? patterns.Read(written, kind) : null;
        var except = patterns.ReadExcept(rule.Optional("except"), kind);
        var acts = shape == Shapes.FileRule ? ReadActs(rule.Optional("acts")) : FileActs.All;
        var (files, without) = shape == Shapes.InFilesRule ? ReadPlaces(rule) : ([], []);
        var because = rule.Optional("because").AsProse("'because'", errors);
        var instead = rule.Optional("instead").AsProse("'instead'", errors);
        var id = ReadId(rule.Optional("id"));
        return match is null ? null : new Rule(id ?? name, node.Place, match, except, acts, files, because, instead) { NotIn = without };
    }

    private FileActs ReadActs(JsonNode? node)
    {
        if (node is null)
            return FileActs.All;
        if (node.Kind == JsonKind.Array && node.Items.Count == 0)
            errors.Add(node, "'acts' is empty, so the rule is about nothing; leave it out for every act");
        return node.AsItems("'acts'", errors)
            .Select(item => item.AsWord("an act", [.. Acts.Select(act => act.Word)], errors))
            .Aggregate(FileActs.None, (all, word) => all | Acts.FirstOrDefault(act => act.Word == word).Act);
    }

    private (IReadOnlyList<Pattern> In, IReadOnlyList<Pattern> NotIn) ReadPlaces(ObjectReading rule) =>
        (ReadFiles(rule.Optional("in"), "'in'", "so the rule applies nowhere; leave it out for every file"),
            ReadFiles(rule.Optional("notIn"), "'notIn'", "so it leaves out nothing; leave it out"));

    private IReadOnlyList<Pattern> ReadFiles(JsonNode? node, string member, string ifEmpty)
    {
        if (node is { Kind: JsonKind.Array, Items.Count: 0 })
            errors.Add(node, $"{member} is empty, {ifEmpty}");
        return patterns.ReadList(node, member, PatternLanguage.Files);
    }

    private string? ReadId(JsonNode? node)
    {
        if (node.AsName("'id'", errors) is not { } id)
            return null;
        var isTaken = DeterminingLists.Contains(id);
        if ((isTaken ? $"{Words.Quote(id)} names a part of the manifest in 'by'; write another" : Names.Problem(id)) is { } problem)
        {
            errors.Add(node!, problem);
            return null;
        }

        if (ids.TryGetValue(id, out var first))
        {
            errors.Add(node!, $"another rule has the id {Words.Quote(id)}, at {first}; an id is unique in the manifest: write another");
            return null;
        }

        ids.Add(id, node!.Place);
        return id;
    }
}
