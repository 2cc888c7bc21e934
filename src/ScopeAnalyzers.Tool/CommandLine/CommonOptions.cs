using System.CommandLine;
using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Review;
using ScopeAnalyzers.Review.Model;
using ScopeAnalyzers.Review.Results;

namespace ScopeAnalyzers.Tool.CommandLine;

/// <summary>The options that every verb takes (cli.md).</summary>
internal sealed class CommonOptions
{
    private readonly Option<string?> manifest = new("--manifest")
    {
        Description = "Evaluate by this manifest, in place of the base's.",
        HelpName = "FILE",
        Recursive = true,
    };

    private readonly Option<string?> baseRef = new("--base")
    {
        Description = "Compare with this ref, in place of the one that CI or the manifest names.",
        HelpName = "REF",
        Recursive = true,
    };

    private readonly Option<string[]> agents = new("--agent")
    {
        Description = $"All that changed is this agent's [env: {EnvironmentVariables.Agent}].",
        HelpName = "AGENT",
        Recursive = true,
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string?> task = new("--task")
    {
        Description = $"The task of the change [env: {EnvironmentVariables.Task}].",
        HelpName = "TASK",
        Recursive = true,
    };

    private readonly Option<DateTimeOffset?> clock =
        TimeOption.Named("--clock", "The moment that decides what is live, as RFC 3339; the present if left out.");

    private readonly Option<string?> directory = new("-C")
    {
        Description = "Run as if started in this folder.",
        HelpName = "DIR",
        Recursive = true,
    };

    public CommonOptions() => clock.Recursive = true;

    /// <summary>The options, in the order of the help text.</summary>
    public IEnumerable<Option> All => [manifest, baseRef, agents, task, clock, directory];

    /// <summary>The folder to work in, absolute.</summary>
    /// <exception cref="UsageException">There is no such folder.</exception>
    public string Directory(ParseResult parsed, CommandContext context)
    {
        var folder = Path.GetFullPath(parsed.GetValue(directory) ?? ".", context.Directory);
        return System.IO.Directory.Exists(folder)
            ? folder
            : throw new UsageException($"There is no folder '{folder}': give one that exists after -C.");
    }

    /// <summary>The manifest that the user names, absolute, or null if the base's decides.</summary>
    /// <exception cref="UsageException">There is no such file.</exception>
    public string? Manifest(ParseResult parsed, CommandContext context)
    {
        if (parsed.GetValue(manifest) is not { } given)
            return null;
        var file = PathOf(parsed, context, given);
        return File.Exists(file)
            ? file
            : throw new UsageException($"There is no manifest '{file}': give a file that exists after --manifest, or leave it out to use the base's.");
    }

    /// <summary>The agents that the user names, else the environment's, or empty if evidence decides.</summary>
    public IReadOnlyList<string> Agents(ParseResult parsed, CommandContext context) =>
        parsed.GetValue(agents) is { Length: > 0 } given ? given
        : FromEnvironment(context, EnvironmentVariables.Agent) is { } agent ? [agent]
        : [];

    /// <summary>The task that the user names, else the environment's, or null if evidence decides.</summary>
    public string? Task(ParseResult parsed, CommandContext context) =>
        parsed.GetValue(task) ?? FromEnvironment(context, EnvironmentVariables.Task);

    /// <summary>A path that the user names, absolute.</summary>
    public string PathOf(ParseResult parsed, CommandContext context, string given) => Path.GetFullPath(given, Directory(parsed, context));

    /// <summary>How the paths of resources are read.</summary>
    /// <exception cref="UsageException">An option leads nowhere.</exception>
    public ManifestPath Paths(ParseResult parsed, CommandContext context) =>
        ManifestPath.For(Manifest(parsed, context), Directory(parsed, context));

    /// <summary>The time that the user names; null for the present.</summary>
    public DateTimeOffset? GivenClock(ParseResult parsed) => parsed.GetValue(clock);

    /// <summary>The time that decides what is live.</summary>
    public DateTimeOffset Clock(ParseResult parsed, CommandContext context) => parsed.GetValue(clock) ?? context.Now;

    /// <summary>What Review is asked.</summary>
    /// <exception cref="UsageException">An option leads nowhere, or several agents are named.</exception>
    public ReviewRequest Request(ParseResult parsed, CommandContext context, bool worktree)
    {
        var named = Agents(parsed, context);
        if (named.Count > 1)
            throw new UsageException($"A change is asserted to be one agent's, not that of {string.Join(" and ", named)}: give --agent once.");
        return new ReviewRequest(
            Directory(parsed, context),
            context.Environment,
            worktree,
            Clock(parsed, context),
            Manifest(parsed, context),
            parsed.GetValue(baseRef),
            named.Count == 0 ? null : named[0],
            Task(parsed, context))
        {
            IsCheck = true,
        };
    }

    /// <summary>The manifest to evaluate by: the one that the user names, else the one in force.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    /// <exception cref="InvalidManifestException">It is not valid.</exception>
    public Manifest Policy(ParseResult parsed, CommandContext context)
    {
        if (Manifest(parsed, context) is { } file)
            return ManifestFile.Read(file);
        return InForce(parsed, context).Manifest!;
    }

    /// <summary>The manifest that someone is at work on: the one that the user names, else the working tree's.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    /// <exception cref="InvalidManifestException">It is not valid.</exception>
    public Manifest Draft(ParseResult parsed, CommandContext context)
    {
        if (Manifest(parsed, context) is { } named)
            return ManifestFile.Read(named);
        if (RepositoryReader.NearestManifest(Directory(parsed, context)) is { } nearest)
            return ManifestFile.Read(nearest);
        throw new UsageException("There is no agent-scope.json here or above: name one with --manifest.");
    }

    /// <summary>The manifest in force in the repository; it is valid.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    /// <exception cref="InvalidManifestException">It is not valid.</exception>
    public ManifestInForce InForce(ParseResult parsed, CommandContext context)
    {
        var found = FindManifest(parsed, context, Directory(parsed, context));
        if (found.Problem is { } problem)
            throw new UsageException($"{problem}. Or name a manifest with --manifest.");
        if (found.Errors.Count > 0)
            throw new InvalidManifestException(found.Errors);
        return found.Manifest is not null
            ? found
            : throw new UsageException("There is no agent-scope.json, neither at the base nor here. 'agent-scope init' proposes one.");
    }

    /// <summary>The manifest in force above a folder, whatever became of it.</summary>
    public ManifestInForce FindManifest(ParseResult parsed, CommandContext context, string folder) => RepositoryReader.FindManifest(
        new ReviewRequest(
            folder,
            context.Environment,
            Worktree: true,
            Clock(parsed, context),
            Manifest(parsed, context),
            parsed.GetValue(baseRef)),
        CancellationToken.None);

    private static string? FromEnvironment(CommandContext context, string name) =>
        context.Environment.TryGetValue(name, out var value) && value.Length > 0 ? value : null;
}
