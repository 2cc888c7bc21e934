using ScopeAnalyzers.Review.Git;

namespace ScopeAnalyzers.Tampering.Tests;

/// <summary>
/// One way to get round the checker, tried on a real repository (<see cref="Shop"/>). A way joins the catalogue by one entry.
/// </summary>
/// <param name="Name">What it is called, once in the catalogue.</param>
/// <param name="Act">What the agent does, as it follows "the agent".</param>
/// <param name="Do">Does it, on the agent's branch.</param>
public sealed record Row(string Name, string Act, Action<Shop> Do)
{
    /// <summary>What people did on <c>main</c> before.</summary>
    public Action<Shop> Given { get; init; } = _ => { };

    /// <summary>
    /// All that <c>agent-scope check</c> finds: an id and a path, and the level of what is not an error, as <c>SCOPE007 agent-scope.json
    /// (message)</c>.
    /// </summary>
    public IReadOnlyList<string> Check { get; init; } = [];

    /// <summary>All that the build finds, in the same form, or null if it is what <see cref="Check"/> is.</summary>
    public IReadOnlyList<string>? Build { get; init; }

    /// <summary>All that <c>agent-scope check --compile</c> finds, in the same form; null if it is not asked.</summary>
    public IReadOnlyList<string>? Compile { get; init; }

    /// <summary>
    /// Whether only <c>dotnet build</c> with the packed package can tell what the build finds; else it is Review, the compiler and the
    /// analyzer in this process.
    /// </summary>
    public bool IsBuiltForReal { get; init; }

    /// <summary>The environment that both observers run in.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>What calls of git may cost both observers.</summary>
    internal GitLimits Limits { get; init; } = GitLimits.Default;

    /// <summary>The legitimate form of the same act, of which neither observer says anything.</summary>
    public Legitimate? Legitimate { get; init; }

    /// <summary>Why the way is not closed, or null if it is.</summary>
    public Open? Open { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>What an agent may do.</summary>
/// <param name="Act">As it follows "the agent".</param>
public sealed record Legitimate(string Act, Action<Shop> Do);

/// <summary>A way that is known and not closed. Users are told of it in the threat model.</summary>
/// <param name="Why">Why this tool cannot close it.</param>
/// <param name="ClosedBy">What does.</param>
public sealed record Open(string Why, string ClosedBy);
