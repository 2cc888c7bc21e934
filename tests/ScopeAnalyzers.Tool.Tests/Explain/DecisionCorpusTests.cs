using System.Text.Json;
using ScopeAnalyzers.Policy.Capabilities;
using ScopeAnalyzers.Policy.Tests.Decisions;
using ScopeAnalyzers.Review.InForce.Manifests;

namespace ScopeAnalyzers.Tool.Tests.Explain;

/// <summary>The example decisions of the language, as the command gives them: those of them that can be asked for in its words.</summary>
public sealed class DecisionCorpusTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("agent-scope-");

    public static IEnumerable<object[]> Rows =>
        from row in Corpus.Table("decisions")
        where Corpus.Strings(row, "agents").Count > 0 && !row.TryGetProperty("tasks", out _)
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
        string[] agents = [.. Corpus.Strings(row, "agents").SelectMany(agent => new[] { "--agent", agent })];
        string[] task = Corpus.Text(row, "task") is { } given ? ["--task", given] : [];

        var invoked = Invoked.With(
            folder.FullName,
            ["explain", resource, "--format", "json", "--manifest", Write(Corpus.Text(row, "manifest")!), "--clock", Corpus.Text(row, "clock") ?? Corpus.Clock, .. agents, .. task]);

        Assert.Equal("", invoked.Error);
        var answer = JsonDocument.Parse(invoked.Out).RootElement;
        var expect = row.GetProperty("expect");
        Assert.Equal((id, Corpus.Text(expect, "outcome")), (id, Corpus.Text(answer, "outcome")));
        Assert.Equal(Corpus.Strings(expect, "by").Order(StringComparer.Ordinal),
            Corpus.Strings(answer, "by").Select(BuiltIn).Distinct().Order(StringComparer.Ordinal));
    }

    public void Dispose() => folder.Delete(recursive: true);

    private string Write(string manifest)
    {
        var entry = Corpus.Member("manifests", manifest);
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

    /// <summary>The words for a resource, or null if some of its facts can only come from git or a compiler.</summary>
    private static string? TextOf(JsonElement resource) => (Corpus.Text(resource, "kind"), Corpus.Text(resource, "act")) switch
    {
        _ when resource.TryGetProperty("missing", out _) || Corpus.Text(resource, "file") is not null => null,
        ("file", "modify") => Corpus.Text(resource, "path"),
        ("file", "add" or "delete") => $"{Corpus.Text(resource, "act")}:{Corpus.Text(resource, "path")}",
        ("namespace", _) => $"{Corpus.Text(resource, "act")}:{Corpus.Text(resource, "name")}",
        ("api", _) when !resource.TryGetProperty("facts", out _) && IsKnownByItsId(Corpus.Text(resource, "id")!) => Corpus.Text(resource, "id"),
        ("package", _) => $"package:{Corpus.Text(resource, "id")}",
        ("project" or "build", _) => $"{Corpus.Text(resource, "kind")}:{Corpus.Text(resource, "path")}",
        ("capability" or "host" or "branch", _) => $"{Corpus.Text(resource, "kind")}:{Corpus.Text(resource, "name")}",
        ("tool", _) when Corpus.Text(resource, "host") is null && Line(resource) is { } line => $"tool:{Corpus.Text(resource, "name")}{line}",
        _ => null,
    };

    // A shell call is asked for with its line, and a line that no one could read not at all.
    private static string? Line(JsonElement tool) => !tool.TryGetProperty("commands", out var commands) ? ""
        : commands.ValueKind == JsonValueKind.Array ? $"({string.Join(" && ", Corpus.Strings(tool, "commands"))})"
        : null;

    // Of an overriding member, an extension or a nested type the id alone does not tell all.
    private static bool IsKnownByItsId(string id)
    {
        if (!Corpus.SymbolIds.Contains(id))
            return false;
        var (facts, named) = (Corpus.Symbol(id), NamedSymbol.Of(id));
        return facts.Overrides.Count == 0
            && facts.Namespace == named.Namespace
            && facts.Types.SequenceEqual(named.Types)
            && facts.Capabilities.Order().SequenceEqual(named.Capabilities.Order())
            && facts.Keyword == named.Keyword;
    }

    internal static string BuiltIn(string name) => name.StartsWith("built-in:", StringComparison.Ordinal) ? "built-in" : name;
}
