using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Policy.Resources;

/// <summary>
/// What a decision or a finding is about, by the words of logs (records.md, "The decision log"). It is the same from run to run, whatever
/// the message says.
/// </summary>
/// <param name="Kind"><c>file</c>, <c>package</c>, <c>api</c>, <c>commit</c>, …</param>
/// <param name="Id">Which one: a path, a documentation id, a package's id, a commit's.</param>
/// <param name="Act">What was done: <c>add</c>, <c>modify</c>, <c>use</c>, <c>declare</c>, …</param>
/// <param name="Part">Which part of it, where several may be meant: of a project's build logic, the property; null for the whole.</param>
public sealed record ResourceName(string Kind, string Id, string Act, string? Part = null)
{
    /// <summary>The name of a resource that a host asked about; a commit's is its host's to give.</summary>
    public static ResourceName Of(Resource resource) => resource switch
    {
        FileResource file => new("file", file.Path, file.Act.Word()),
        NamespaceResource ns => new("namespace", ns.Name, ns.Act == ScopeAnalyzers.Policy.Resources.Kind.Declare ? "declare" : "use"),
        ApiResource api => new("api", api.Symbol.Id, "use"),
        CapabilityResource capability => new("capability", capability.Name, "use"),
        TestEditResource test => new("test", test.Edit, "edit"),
        PackageResource package => new("package", package.Id, "add"),
        ProjectResource project => new("project", project.Path, "add"),
        BuildResource build => new("build", build.Project, "change"),
        HostResource host => new("host", host.Name, "use"),
        EnvironmentResource environment => new("environment", environment.Name, "use"),
        ToolResource tool => new("tool", tool.Name, "use"),
        BranchResource branch => new("branch", branch.Name, "work"),
        RepositoryResource repository => new("repository", repository.Name, "work"),
        _ => throw new ArgumentOutOfRangeException(nameof(resource), resource, "a resource without a name of its own"),
    };
}
