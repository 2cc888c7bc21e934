using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Patterns;
using ScopeAnalyzers.Policy.Protection;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Policy.Decisions;

/// <summary>What a resource raises: the table of the kinds that evaluate it.</summary>
internal static class Questions
{
    public static IEnumerable<Question> Of(AgentPolicy scope, Resource resource) => resource switch
    {
        FileResource file => OfFile(scope, file),
        NamespaceResource ns => [new Question(ns.Act, ns, File: ns.File)],
        ApiResource api => OfApi(scope, api),
        CapabilityResource capability => [new Question(Kind.Capabilities, capability, File: capability.File)],
        PackageResource package => [new Question(Kind.Packages, package, File: package.File)],
        ProjectResource project => [new Question(Kind.Projects, project, File: project.File)],
        BuildResource build => [OfBuild(build)],
        HostResource host => scope.Environments.Values
            .Where(environment => environment.Hosts.Any(pattern => pattern.Matches(host, MatchMode.Generous)))
            .Select(OfEnvironment),
        TestEditResource edit => [new Question(Kind.Tests, edit, File: edit.File)],
        EnvironmentResource environment => [new Question(Kind.Environments, environment)],
        ToolResource tool => OfTool(tool),
        _ => throw new ArgumentOutOfRangeException(nameof(resource), resource, "a resource that no kind evaluates"),
    };

    internal static Question OfBuild(BuildResource build) =>
        new(Kind.Build, build, File: build.Project.Length == 0 ? null : build.Project);

    // A link is evaluated by its path and by the file it leads to (manifest.md, "Scopes").
    private static IEnumerable<Question> OfFile(AgentPolicy scope, FileResource file)
    {
        var files = file is { Act: FileAct.Link, LeadsTo: { } target } ? [file, file with { Path = target }] : new[] { file };
        return files.Select(each => new Question(Kind.Files, each, OutsideAllow: file.IsDerived)).Concat(scope.Environments.Values
            .Where(environment => environment.Files.Any(pattern => files.Any(each => pattern.Matches(each, MatchMode.Generous))))
            .Select(OfEnvironment));
    }

    private static IEnumerable<Question> OfApi(AgentPolicy scope, ApiResource api)
    {
        var symbol = api.Symbol;
        if (!symbol.Keyword)
            yield return new Question(Kind.Use, new NamespaceResource(Kind.Use, symbol.Namespace, api.File), api, api.File);
        yield return new Question(Kind.Apis, api, api, api.File, OutsideAllow: symbol.Keyword);

        // A class that the manifest cuts keeps out like a deny: read generously, more is of the class.
        var own = scope.Capabilities.Values
            .Where(added => added.Apis.Any(pattern => pattern.Matches(api, MatchMode.Generous)))
            .Select(added => added.Name);
        foreach (var name in symbol.Capabilities.Union(own))
            yield return new Question(Kind.Capabilities, new CapabilityResource(name, api.File), api, api.File);
    }

    // Reading and editing are not evaluated here (manifest.md, "Scopes").
    private static IEnumerable<Question> OfTool(ToolResource tool) => tool switch
    {
        { Name: "Bash", Commands: { } commands } =>
            commands.Select((command, index) => OfCommand(tool, command, tool.Words is { } words ? words[index] : null)),
        { Name: "Bash" or "WebFetch" or "WebSearch" } => [new Question(Kind.Tools, tool)],
        _ when tool.Name.StartsWith("mcp__", StringComparison.Ordinal) => [new Question(Kind.Tools, tool)],
        _ => [],
    };

    private static Question OfCommand(ToolResource tool, string command, IReadOnlyList<string>? words) =>
        new(Kind.Tools, tool with { Commands = [command], Words = words is null ? null : [words] })
        {
            OnlyReads = ReadingCommands.Has(command, words),
        };

    private static Question OfEnvironment(EnvironmentEntry environment) =>
        new(Kind.Environments, new EnvironmentResource(environment.Name));
}

/// <summary>One kind of rule asked about one thing: a resource may raise several, and all must be answered with allow.</summary>
/// <param name="Kind">Whose rules are asked.</param>
/// <param name="Subject">What their patterns are matched with.</param>
/// <param name="Api">The API whose namespace or capability is asked about: what an <c>except</c> of a capability names, and a grant of the
/// API covers.</param>
/// <param name="File">The file in which it is used, for rules with <c>in</c>.</param>
/// <param name="OutsideAllow">Whether no <c>allow</c> list is about it: types that C# writes as keywords (manifest.md, "Scopes").</param>
internal sealed record Question(Kind Kind, Resource Subject, ApiResource? Api = null, string? File = null, bool OutsideAllow = false)
{
    /// <summary>Whether an <c>allow</c> list that has no match keeps it out: not a request for a grant, which widens nothing.</summary>
    public bool NeedsAllow => !OutsideAllow && !(Subject is FileResource file && ProtectedFiles.IsRequest(file));

    /// <summary>Whether it is a command that only reads: what any rule of an <c>allow</c> list lets in, though not an empty list.</summary>
    public bool OnlyReads { get; init; }
}
