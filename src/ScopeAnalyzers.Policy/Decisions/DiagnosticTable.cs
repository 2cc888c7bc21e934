using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Policy.Decisions;

/// <summary>Every diagnostic that a host may report. Ids never change meaning; new ones come at the end of their hundred.</summary>
public static class DiagnosticTable
{
    // One token is one diagnostic (diagnostics.md, "A message"). The first three are what one use may raise: its API, its capability, its
    // namespace.
    private static readonly string[] Preferred = ["SCOPE301", "SCOPE302", "SCOPE202", "SCOPE203", "SCOPE201", "SCOPE504", "SCOPE303"];

    private const int OfOneUse = 3;

    /// <summary>The rows, by id.</summary>
    public static IReadOnlyList<DiagnosticRow> All { get; } = Rows();

    internal static IReadOnlyList<DiagnosticRow> Rows() =>
    [
        new("SCOPE000", "The analyzer evaluated this compilation", AlwaysError: true),
        new("SCOPE001", "The manifest is not valid", AlwaysError: true),
        new("SCOPE002", "An agent without a scope changed something"),
        new("SCOPE003", "The change cannot be compared with its base"),
        new("SCOPE004", "Evidence could not be read"),
        new("SCOPE005", "A rule can never match", Loudest: Level.Warning),
        new("SCOPE006", "A test in the manifest fails", AlwaysError: true),
        new("SCOPE007", "The manifest here is not the one in force", Loudest: Level.Message),
        new("SCOPE009", "The checker itself failed", AlwaysError: true),
        new("SCOPE101", "A file was changed outside the scope"),
        new("SCOPE102", "A protected file was changed"),
        new("SCOPE103", "A link, submodule, executable bit or ambiguous name was added"),
        new("SCOPE104", "A compiled file that no one can attribute"),
        new("SCOPE105", "A file that carries code no observer can evaluate"),
        new("SCOPE201", "Agent-authored code declares in a namespace outside the scope"),
        new("SCOPE202", "Agent-authored code uses a namespace outside the scope"),
        new("SCOPE203", "Agent-authored code takes the place of what others' code binds to"),
        new("SCOPE204", "A test was removed or made to prove less"),
        new("SCOPE301", "Agent-authored code uses a denied API"),
        new("SCOPE302", "Agent-authored code uses a capability outside the scope"),
        new("SCOPE303", "Agent-authored code cannot be evaluated"),
        new("SCOPE401", "A package reference outside the scope"),
        new("SCOPE402", "A project reference outside the scope"),
        new("SCOPE403", "Build logic was changed"),
        new("SCOPE404", "A program that others will run was added"),
        new("SCOPE405", "Agent-authored text names an environment outside the scope"),
        new("SCOPE406", "A new project is not checked"),
        new("SCOPE501", "A commit or a task is larger than its limit"),
        new("SCOPE502", "A change has no task, or another agent's"),
        new("SCOPE503", "The agent's identity is not established as required"),
        new("SCOPE504", "The task or grant is not live"),
        new("SCOPE505", "A commit cannot be reverted on its own"),
        new("SCOPE506", "An agent works in a repository or on a branch outside its scope"),
        new("SCOPE507", "A merge commit by an agent"),
        new("SCOPE601", "The checker was switched off, removed or did not run", AlwaysError: true),
        new("SCOPE602", "Agent-authored code suppresses a SCOPE diagnostic"),
        new("SCOPE603", "Agent-authored code passes for generated, or for another file"),
        new("SCOPE604", "Agent-authored text does not read as it compiles"),
    ];

    /// <summary>The place of a diagnostic among those of one token: the smallest is reported.</summary>
    public static int Rank(string id) => Array.IndexOf(Preferred, id) is var rank and >= 0 ? rank : Preferred.Length;

    /// <summary>The place of a diagnostic among those of one decision: what no use raises has the same place.</summary>
    public static int RankInDecision(string id) => Math.Min(Rank(id), OfOneUse);

    /// <summary>The row of an id.</summary>
    /// <exception cref="KeyNotFoundException">No diagnostic has this id.</exception>
    public static DiagnosticRow Of(string id) =>
        All.FirstOrDefault(row => row.Id == id) ?? throw new KeyNotFoundException($"no diagnostic has the id '{id}'");
}
