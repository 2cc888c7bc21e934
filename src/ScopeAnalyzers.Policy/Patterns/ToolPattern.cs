using ScopeAnalyzers.Policy.Resources;

namespace ScopeAnalyzers.Policy.Patterns;

/// <summary>
/// A pattern on what an agent calls (manifest.md, "Patterns", <c>tool</c>). A pattern with an argument matches a use of one simple
/// command or one host; the decision asks for each of them.
/// </summary>
public sealed class ToolPattern : Pattern
{
    private const string Mcp = "mcp__";

    private readonly Glob name;
    private readonly Glob? joined;
    private readonly Glob? command;
    private readonly Glob? bare;
    private readonly HostPattern? host;
    private readonly CommandPattern? spelling;

    internal ToolPattern(string text, string name, string? command, HostPattern? host)
        : base(text)
    {
        this.name = new Glob(NameOf(name));
        joined = IsMcp(name) ? new Glob(Joined(name)) : null;
        this.host = host;
        if (command is null)
            return;
        this.command = new Glob(command);
        spelling = new CommandPattern(command);

        // "dotnet test *" is "dotnet test" too: what follows the space may be nothing, and the space with it.
        if (command.EndsWith(" *", StringComparison.Ordinal))
            bare = new Glob(command.Substring(0, command.Length - 2));
    }

    /// <summary>Whether it is about some uses of a tool, by their argument, and not about all.</summary>
    public bool HasArgument => command is not null || host is not null;

    /// <inheritdoc/>
    public override bool Matches(Resource resource, MatchMode reading)
    {
        if (resource is not ToolResource tool
            || !(tool.IsJoined && joined is not null ? joined.Matches(Joined(tool.Name)) : name.Matches(NameOf(tool.Name))))
            return false;

        // A line that could not be split is let in by nothing, not even by the name alone.
        if (tool is { Name: "Bash", Commands: null } && reading == MatchMode.Exact)
            return false;
        if (command is not null)
            return tool.Commands is [var line]
                && (command.Matches(line) || bare?.Matches(line) == true
                || (reading == MatchMode.Generous && IsSpeltOtherwise(tool, line)));
        return host is null || (tool.Host is { } called && host.MatchesHost(called));
    }

    private bool IsSpeltOtherwise(ToolResource tool, string line)
    {
        var words = tool.Words is [var known] ? known : line.Split([' '], StringSplitOptions.RemoveEmptyEntries);
        var plain = string.Join(" ", CommandWords.Of(words));
        return command!.Matches(plain) || bare?.Matches(plain) == true || spelling!.Matches(words);
    }

    /// <summary>Whether it meets every use that the other does.</summary>
    public bool Covers(ToolPattern other)
    {
        var uses = new[] { other.command, other.bare }.OfType<Glob>().Select(glob => glob.Text.Replace('*', GlobCoverage.Any));
        return name.Matches(other.name.Text.Replace('*', GlobCoverage.Any))
            && (command is null || (other.command is not null && uses.All(use => command.Matches(use) || bare?.Matches(use) == true)))
            && (host is null || (other.host is not null && host.MatchesHost(other.host.Text.Replace('*', GlobCoverage.Any))));
    }

    /// <summary>The words of a command in one spelling for all that mean the same.</summary>
    public static IReadOnlyList<string> SpellingOf(string command) =>
        CommandWords.Of(command.Split([' '], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Whether it is about the tool of this name, whatever its argument.</summary>
    internal bool MatchesName(string tool) => name.Matches(NameOf(tool));

    // Clients write a server's name in the characters that they let a tool have: my-db is my_db to some.
    private static string NameOf(string tool) => IsMcp(tool) ? tool.Replace('-', '_').Replace('.', '_') : tool;

    private static string Joined(string tool) => NameOf(tool).Replace("__", "_");

    private static bool IsMcp(string tool) => tool.StartsWith(Mcp, StringComparison.Ordinal);
}
