using System.Text.Json;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Policy.Tests.Decisions;

/// <summary>Resources as the corpus writes them; a rename is two.</summary>
internal static class CorpusResource
{
    public static IReadOnlyList<Resource> Of(JsonElement resource) => Corpus.Text(resource, "kind") switch
    {
        "file" => File(resource),
        "namespace" => [new NamespaceResource(Corpus.Text(resource, "act") == "declare" ? Kind.Declare : Kind.Use, Name(resource), Corpus.Text(resource, "file"))],
        "api" => [new ApiResource(Symbol(resource), Corpus.Text(resource, "file"))],
        "capability" => [new CapabilityResource(Name(resource))],
        "test" => [new TestEditResource(Name(resource), Corpus.Text(resource, "file"))],
        "package" => [new PackageResource(resource.GetProperty("id").GetString()!)],
        "project" => [new ProjectResource(Path(resource))],
        "build" => [new BuildResource(Path(resource))],
        "host" => [new HostResource(Name(resource))],
        "tool" => [new ToolResource(
            Name(resource),
            resource.TryGetProperty("commands", out var commands) && commands.ValueKind == JsonValueKind.Array
                ? Corpus.Strings(resource, "commands") : null,
            Corpus.Text(resource, "host"))],
        "branch" => [new BranchResource(Name(resource))],
        "repository" => [new RepositoryResource(Name(resource))],
        "commit" => [Commit(resource)],
        var kind => throw new InvalidOperationException($"the corpus holds a resource of the unknown kind '{kind}'"),
    };

    private static Resource[] File(JsonElement resource) => Corpus.Text(resource, "act") switch
    {
        "rename" => [new FileResource(Corpus.Text(resource, "from")!, FileAct.Delete), new FileResource(Path(resource), FileAct.Add)],
        "executable" => [new FileResource(Path(resource), FileAct.Mode)],
        "link" => [new FileResource(Path(resource), FileAct.Link, Corpus.Text(resource, "leads"))],
        { } act => [new FileResource(Path(resource), Enum.Parse<FileAct>(act, ignoreCase: true))],
        null => throw new InvalidOperationException("a file of the corpus has no act"),
    };

    private static SymbolFacts Symbol(JsonElement resource)
    {
        var id = resource.GetProperty("id").GetString()!;
        var nameOnly = resource.TryGetProperty("name_only", out var only) && only.GetBoolean();
        return resource.TryGetProperty("facts", out var facts)
            ? Corpus.Symbol(id, facts, nameOnly) : Corpus.Symbol(id) with { NameOnly = nameOnly };
    }

    private static CommitResource Commit(JsonElement resource) => new(
        SizeOf(resource, "files") ?? new Size(0),
        SizeOf(resource, "lines") ?? new Size(0),
        SizeOf(resource, "taskFiles"),
        SizeOf(resource, "taskLines"),
        Is(resource, "signed") == true,
        Is(resource, "merge") == true,
        Is(resource, "revertible"));

    private static Size? SizeOf(JsonElement resource, string member)
    {
        if (!resource.TryGetProperty(member, out var value))
            return null;
        return value.ValueKind == JsonValueKind.Number
            ? new Size(value.GetInt64())
            : Size.Of(value.EnumerateObject().ToDictionary(path => path.Name, path => path.Value.GetInt64()));
    }

    private static bool? Is(JsonElement resource, string member) =>
        resource.TryGetProperty(member, out var value) ? value.GetBoolean() : null;

    private static string Name(JsonElement resource) => resource.GetProperty("name").GetString()!;

    private static string Path(JsonElement resource) => resource.GetProperty("path").GetString()!;
}
