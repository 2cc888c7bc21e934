using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Patterns;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Tests.Patterns;
using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Policy.Tests.Decisions.Random;

/// <summary>
/// The decision once more, slowly and by the specification's one formula:
/// allowed = (((⋂ allow) less protected) ∪ (granted ∩ the ceiling's allow)) less (⋃ deny).
/// </summary>
internal static class SlowDecision
{
    private static readonly string[] Protected =
    [
        "**/agent-scope.json", "**/.agent-scope/**", "**/*.props", "**/*.targets", "**/.*/**",
    ];

    public static bool Allows(Manifest manifest, string agent, string? taskId, DateTimeOffset now, Resource resource)
    {
        var entry = manifest.Agents.GetValueOrDefault(agent) ?? manifest.Agents.GetValueOrDefault("*");
        var task = taskId is null ? null : manifest.Tasks.GetValueOrDefault(taskId);
        if (entry is null || entry.Expires <= now)
            return false;
        if (task is not null && !(task.Agents.Contains(agent) && Live(task.NotBefore, task.Expires, now)))
            return false;
        var grants = (task?.Grants ?? []).Where(grant => Live(grant.NotBefore, grant.Expires, now)).ToList();
        return Asked(manifest, resource).All(asked => Allows(manifest, entry, task, grants, asked));
    }

    private static bool Allows(Manifest manifest, AgentEntry entry, TaskEntry? task, List<Grant> grants, Asked asked)
    {
        var scopes = entry.Scopes;
        var layers = new List<Scope?> { manifest.Ceiling, task?.Narrow }.Concat(scopes).OfType<Scope>();
        var denied = layers.Any(layer => Lists(layer, asked.Kind)?.Deny?.Rules.Any(rule => Holds(rule, asked, MatchMode.Generous)) == true);

        var isRequest = asked.Subject is FileResource { Act: FileAct.Add or FileAct.Modify or FileAct.Delete, LeadsTo: null } request
            && SlowMatch.File(".agent-scope/requests/*.json", request.Path, MatchMode.Exact);
        bool Admits(RuleList? list) =>
            asked.Keyword || isRequest || list is null || list.Rules.Any(rule => Holds(rule, asked, MatchMode.Exact));
        var ceiling = Admits(Lists(manifest.Ceiling, asked.Kind)?.Allow);
        var lists = scopes.Select(scope => Lists(scope, asked.Kind)?.Allow).OfType<RuleList>().ToList();
        var own = lists.Count == 0 || lists.Exists(Admits);
        var narrow = Admits(Lists(task?.Narrow, asked.Kind)?.Allow);

        var granted = grants.Exists(grant =>
            Lets(grant, asked.Kind, asked) || (asked.Api is not null && Lets(grant, Kind.Apis, asked with { Subject = asked.Api })));
        return ((ceiling && own && narrow && !IsProtected(manifest, asked)) || (granted && ceiling)) && !denied;
    }

    private static IEnumerable<Asked> Asked(Manifest manifest, Resource resource)
    {
        switch (resource)
        {
            case FileResource file:
                string[] paths = file.LeadsTo is null ? [file.Path] : [file.Path, file.LeadsTo];
                foreach (var path in paths)
                    yield return new Asked(Kind.Files, file with { Path = path });
                foreach (var environment in manifest.Environments.Values)
                {
                    if (environment.Files.Any(pattern => paths.Any(path => SlowMatch.File(pattern.Text, path, MatchMode.Generous))))
                        yield return new Asked(Kind.Environments, new EnvironmentResource(environment.Name));
                }

                break;
            case ApiResource api:
                if (!api.Symbol.Keyword)
                    yield return new Asked(Kind.Use, new NamespaceResource(Kind.Use, api.Symbol.Namespace), api, api.File);
                yield return new Asked(Kind.Apis, api, api, api.File, api.Symbol.Keyword);
                var own = manifest.Capabilities.Values.Where(added =>
                    added.Apis.Any(pattern => SlowMatch.Api(pattern.Text, api.Symbol, MatchMode.Generous)));
                foreach (var name in api.Symbol.Capabilities.Concat(own.Select(added => added.Name)))
                    yield return new Asked(Kind.Capabilities, new CapabilityResource(name), api, api.File);
                break;
            case HostResource host:
                foreach (var environment in manifest.Environments.Values.Where(each =>
                    each.Hosts.Any(pattern => SlowMatch.Host(pattern.Text, host.Name))))
                    yield return new Asked(Kind.Environments, new EnvironmentResource(environment.Name));
                break;
            case NamespaceResource ns: yield return new Asked(ns.Act, ns, File: ns.File); break;
            case CapabilityResource capability: yield return new Asked(Kind.Capabilities, capability, File: capability.File); break;
            case TestEditResource edit: yield return new Asked(Kind.Tests, edit, File: edit.File); break;
            case PackageResource package: yield return new Asked(Kind.Packages, resource, File: package.File); break;
            case ProjectResource project: yield return new Asked(Kind.Projects, resource, File: project.File); break;
            case BuildResource: yield return new Asked(Kind.Build, resource); break;
            default: throw new InvalidOperationException($"{resource}");
        }
    }

    private static bool IsProtected(Manifest manifest, Asked asked)
    {
        if (asked.Subject is BuildResource)
            return true;
        if (asked.Subject is not FileResource file)
            return false;
        var byNature = file.Act is FileAct.Submodule or FileAct.Mode || file is { Act: FileAct.Link, LeadsTo: null };
        var freed = manifest.Unprotected?.Rules.Any(rule => SlowMatch.File(rule.Match.Text, file.Path, MatchMode.Exact)) == true;
        var builtIn = !freed && Protected.Any(pattern => SlowMatch.File(pattern, file.Path, MatchMode.Generous));
        return byNature || builtIn
            || manifest.Protected?.Rules.Any(rule => SlowMatch.File(rule.Match.Text, file.Path, MatchMode.Generous)) == true;
    }

    private static bool Holds(Rule rule, Asked asked, MatchMode reading)
    {
        var other = reading == MatchMode.Exact ? MatchMode.Generous : MatchMode.Exact;
        var act = asked.Subject is FileResource file && !ActHolds(rule.Acts, file.Act, reading);
        var inside = rule.In.Count == 0 || rule.In.Any(pattern => SlowMatch.File(pattern.Text, asked.File ?? "", reading));
        var outside = rule.NotIn.Any(pattern => SlowMatch.File(pattern.Text, asked.File ?? "", other));
        var place = rule.In.Count + rule.NotIn.Count > 0
            && !(asked.File is null ? reading == MatchMode.Generous : inside && !outside);
        var excepted = asked.Kind == Kind.Capabilities
            ? asked.Api is not null && rule.Except.Any(pattern => Matches(pattern, asked.Api, other))
            : rule.Except.Any(pattern => Matches(pattern, asked.Subject, other));
        return !act && !place && !excepted && Matches(rule.Match, asked.Subject, reading);
    }

    private static bool ActHolds(FileActs acts, FileAct act, MatchMode reading) => act switch
    {
        FileAct.Add => acts.HasFlag(FileActs.Add),
        FileAct.Modify => acts.HasFlag(FileActs.Modify),
        FileAct.Delete => acts.HasFlag(FileActs.Delete),
        FileAct.Mode => acts.HasFlag(FileActs.Mode),
        FileAct.Link => acts.HasFlag(FileActs.Link),
        _ => reading == MatchMode.Generous || acts == FileActs.All,
    };

    private static bool Matches(Pattern pattern, Resource subject, MatchMode reading) => subject switch
    {
        FileResource file => SlowMatch.File(pattern.Text, file.Path, reading),
        ProjectResource project => SlowMatch.File(pattern.Text, project.Path, reading),
        BuildResource build => SlowMatch.File(pattern.Text, build.Project, reading),
        NamespaceResource ns => SlowMatch.Namespace(pattern.Text, ns.Name),
        ApiResource api => SlowMatch.Api(pattern.Text, api.Symbol, reading),
        PackageResource package => SlowMatch.Package(pattern.Text, package.Id),
        CapabilityResource capability => pattern.Text == capability.Name,
        TestEditResource edit => pattern.Text == edit.Edit,
        EnvironmentResource environment => pattern.Text == environment.Name,
        _ => throw new InvalidOperationException($"{subject}"),
    };

    private static bool Lets(Grant grant, Kind kind, Asked asked) =>
        grant.Kinds.TryGetValue(kind, out var patterns) && patterns.Any(pattern => Matches(pattern, asked.Subject, MatchMode.Exact));

    private static bool Live(DateTimeOffset? from, DateTimeOffset? until, DateTimeOffset now) => !(from > now) && !(until <= now);

    private static Lists? Lists(Scope? scope, Kind kind) => scope?.Kinds.GetValueOrDefault(kind);
}

internal sealed record Asked(Kind Kind, Resource Subject, ApiResource? Api = null, string? File = null, bool Keyword = false);
