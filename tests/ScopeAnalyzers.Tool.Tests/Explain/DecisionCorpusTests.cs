using System.Text.Json;
using ScopeAnalyzers.Policy;
using ScopeAnalyzers.Review;

namespace ScopeAnalyzers.Tool.Tests;

/// <summary>The example decisions of the language, as the command gives them: those of them that can be asked for in its words.</summary>
public sealed class DecisionCorpusTests : IDisposable
{
    private static readonly IReadOnlyList<JsonElement> Files =
        [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Decisions"), "*.json").Order(StringComparer.Ordinal).Select(file => JsonDocument.Parse(File.ReadAllBytes(file)).RootElement)];

    private static readonly string Clock = Files[0].GetProperty("clock").GetString()!;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("agent-scope-");

    public static IEnumerable<object[]> Rows =>
        from row in Files.SelectMany(file => file.GetProperty("decisions").EnumerateArray())
        where Strings(row, "agents").Count > 0 && !row.TryGetProperty("tasks", out _)
        let text = TextOf(row.GetProperty("resource"))
        where text is not null && ResourceText.Parse(text, out _) is not null
        select new object[] { row.GetProperty("id").GetString()!, text, row.GetRawText() };

    [Fact]
    public void Most_of_the_corpus_can_be_asked_for() => Assert.InRange(Rows.Count(), 290, 390);

    [Theory]
    [MemberData(nameof(Rows))]
    public void The_command_decides_as_the_corpus_says(string id, string resource, string json)
    {
        var row = JsonDocument.Parse(json).RootElement;
        string[] agents = [.. Strings(row, "agents").SelectMany(agent => new[] { "--agent", agent })];
        string[] task = Text(row, "task") is { } given ? ["--task", given] : [];

        var invoked = Invoked.With(
            folder.FullName, ["explain", resource, "--format", "json", "--manifest", Write(Text(row, "manifest")!), "--clock", Text(row, "clock") ?? Clock, .. agents, .. task]);

        Assert.Equal("", invoked.Error);
        var answer = JsonDocument.Parse(invoked.Out).RootElement;
        var expect = row.GetProperty("expect");
        Assert.Equal((id, Text(expect, "outcome")), (id, Text(answer, "outcome")));
        Assert.Equal(Strings(expect, "by").Order(StringComparer.Ordinal), Strings(answer, "by").Select(BuiltIn).Distinct().Order(StringComparer.Ordinal));
    }

    public void Dispose() => folder.Delete(recursive: true);

    private string Write(string manifest)
    {
        var entry = Files.Select(file => file.GetProperty("manifests")).First(manifests => manifests.TryGetProperty(manifest, out _)).GetProperty(manifest);
        if (entry.TryGetProperty("taskFiles", out var tasks))
        {
            var beside = folder.CreateSubdirectory(Path.Combine(".agent-scope", "tasks"));
            foreach (var task in tasks.EnumerateObject())
                File.WriteAllText(Path.Combine(beside.FullName, $"{task.Name}.json"), task.Value.GetRawText());
        }

        var file = Path.Combine(folder.FullName, "agent-scope.json");
        File.WriteAllText(file, entry.GetProperty("manifest").GetRawText());
        return file;
    }

    /// <summary>The words for a resource; null where some of its facts can only come from git or a compiler.</summary>
    private static string? TextOf(JsonElement resource) => (Text(resource, "kind"), Text(resource, "act")) switch
    {
        _ when resource.TryGetProperty("missing", out _) || Text(resource, "file") is not null => null,
        ("file", "modify") => Text(resource, "path"),
        ("file", "add" or "delete") => $"{Text(resource, "act")}:{Text(resource, "path")}",
        ("namespace", _) => $"{Text(resource, "act")}:{Text(resource, "name")}",
        ("api", _) when !resource.TryGetProperty("facts", out _) && IsKnownByItsId(Text(resource, "id")!) => Text(resource, "id"),
        ("package", _) => $"package:{Text(resource, "id")}",
        ("project" or "build", _) => $"{Text(resource, "kind")}:{Text(resource, "path")}",
        ("capability" or "host" or "branch", _) => $"{Text(resource, "kind")}:{Text(resource, "name")}",
        ("tool", _) when Text(resource, "host") is null && Line(resource) is { } line => $"tool:{Text(resource, "name")}{line}",
        _ => null,
    };

    // A shell call is asked for with its line, and a line that no one could read not at all.
    private static string? Line(JsonElement tool) => !tool.TryGetProperty("commands", out var commands) ? ""
        : commands.ValueKind == JsonValueKind.Array ? $"({string.Join(" && ", Strings(tool, "commands"))})"
        : null;

    // Of an overriding member, an extension or a nested type the id alone does not tell all.
    private static bool IsKnownByItsId(string id)
    {
        var facts = Files.Select(file => file.TryGetProperty("symbols", out var symbols) && symbols.TryGetProperty(id, out var found) ? found : default)
            .FirstOrDefault(found => found.ValueKind == JsonValueKind.Object);
        var named = NamedSymbol.Of(id);
        return facts.ValueKind == JsonValueKind.Object
            && Strings(facts, "overrides").Count == 0
            && Text(facts, "namespace") == named.Namespace
            && Strings(facts, "types").SequenceEqual(named.Types)
            && Strings(facts, "capabilities").Order().SequenceEqual(named.Capabilities.Order())
            && facts.GetProperty("keyword").GetBoolean() == named.Keyword;
    }

    private static string BuiltIn(string name) => name.StartsWith("built-in:", StringComparison.Ordinal) ? "built-in" : name;

    private static string? Text(JsonElement element, string member) => element.TryGetProperty(member, out var value) ? value.GetString() : null;

    private static IReadOnlyList<string> Strings(JsonElement element, string member) =>
        element.TryGetProperty(member, out var value) ? [.. value.EnumerateArray().Select(item => item.GetString()!)] : [];
}
