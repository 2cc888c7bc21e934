using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Policy.Resources;

/// <summary>What an agent acts on: a fact that the host found, and Policy evaluates.</summary>
public abstract record Resource
{
    /// <summary>The use, declaration or reference as it is in a file, for rules with <c>in</c>; what is in no file is the same.</summary>
    public Resource In(string? file) => this switch
    {
        NamespaceResource space => space with { File = file },
        ApiResource api => api with { File = file },
        CapabilityResource capability => capability with { File = file },
        TestEditResource edit => edit with { File = file },
        PackageResource package => package with { File = file },
        ProjectResource project => project with { File = file },
        BuildResource { Name: not null } build => build with { Project = file ?? "" },
        _ => this,
    };
}

/// <summary>An act on a file.</summary>
/// <param name="Path">Relative to the root, with <c>/</c>.</param>
/// <param name="LeadsTo">For a link: the file it leads to, followed to the end, or null if it leads out, to a folder or to nothing.</param>
public sealed record FileResource(string Path, FileAct Act, string? LeadsTo = null) : Resource
{
    /// <summary>
    /// Whether a tool writes the file from references that are evaluated themselves, and what it holds is evaluated by them: then only what
    /// keeps files out is about it, neither an <c>allow</c> list nor the built-in list of protected files.
    /// </summary>
    public bool IsDerived { get; init; }
}

/// <summary>
/// A namespace in which agent-authored code declares (<see cref="Kind.Declare"/>) or which it uses (<see cref="Kind.Use"/>).
/// </summary>
/// <param name="Name">The dotted name; <c>&lt;global&gt;</c> for the global namespace.</param>
/// <param name="File">The file the code is in, for rules with <c>in</c>, or null if there is none.</param>
public sealed record NamespaceResource(Kind Act, string Name, string? File = null) : Resource;

/// <summary>A use of a type or member.</summary>
public sealed record ApiResource(SymbolFacts Symbol, string? File = null) : Resource;

/// <summary>A use of a capability that is no API: a language feature.</summary>
public sealed record CapabilityResource(string Name, string? File = null) : Resource;

/// <summary>An edit of a test.</summary>
/// <param name="Edit">One of <see cref="TestEdits"/>.</param>
/// <param name="File">The file that holds or held the test, for rules with <c>in</c>, or null if it is not known.</param>
public sealed record TestEditResource(string Edit, string? File = null) : Resource;

/// <summary>A package reference, by the package's id.</summary>
/// <param name="File">The file that holds the reference, for rules with <c>in</c>, or null if it is not known.</param>
public sealed record PackageResource(string Id, string? File = null) : Resource;

/// <summary>A project reference, by the project file's path relative to the root.</summary>
/// <param name="File">The file that holds the reference, for rules with <c>in</c>, or null if it is not known.</param>
public sealed record ProjectResource(string Path, string? File = null) : Resource;

/// <summary>Build logic inside a project file.</summary>
/// <param name="Project">The file, from the root; empty if it is not known.</param>
/// <param name="Name">The name of the property or the type of the item, for rules of scopes, or null if it is neither, or its value calls a
/// function.</param>
public sealed record BuildResource(string Project, string? Name = null) : Resource;

/// <summary>A host that text mentions.</summary>
public sealed record HostResource(string Name) : Resource;

/// <summary>A changed file that may hold an environment's settings.</summary>
public sealed record EnvironmentResource(string Name) : Resource;

/// <summary>A tool that an agent calls.</summary>
/// <param name="Name"><c>Bash</c>, <c>WebFetch</c>, <c>WebSearch</c>, an MCP tool's name, or any other.</param>
/// <param name="Commands">For <c>Bash</c>: the simple commands of the line, or null if it could not be split.</param>
/// <param name="Host">For <c>WebFetch</c>: the host.</param>
public sealed record ToolResource(string Name, IReadOnlyList<string>? Commands = null, string? Host = null) : Resource
{
    /// <summary>
    /// The words of each command, which its text alone does not tell apart where one holds a space, or null if they are not known.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<string>>? Words { get; init; }

    /// <summary>Whether the client joins an MCP tool's server and name by one character, so that it is not said where one ends.</summary>
    public bool IsJoined { get; init; }
}

/// <summary>The branch that an agent works on, by its short name.</summary>
public sealed record BranchResource(string Name) : Resource;
