using ScopeAnalyzers.Policy.Effective;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Model;
using ScopeAnalyzers.Tool.Compile;

namespace ScopeAnalyzers.Tool.Tests.Check;

/// <summary>Reviews made by hand.</summary>
internal static class Reviews
{
    private static readonly BaseRef Base = new("origin/main", "1111111111111111111111111111111111111111", "2222222222222222222222222222222222222222");

    private static readonly ManifestSource Source = new("1111111111111111111111111111111111111111", "sha256:00ff", "base");

    public static ReviewResult Empty { get; } = new("/repo", true, Base, Source, [], [], []);

    /// <summary>Two agents, one of them out of its scope; one path that no agent touched.</summary>
    public static ReviewResult OutOfScope { get; } = Empty with
    {
        Changes =
        [
            new("README.md", FileAct.Modify, []),
            new("src/Billing/InvoiceBook.cs", FileAct.Modify, [Touch("codex", "identity", "16")]),
            new("src/Web/Email/OptIn.cs", FileAct.Add, [Touch("claude-code", "trailer", "1-12") with { Session = "session_1", Task = "SHOP-412" }]),
        ],
        Findings =
        [
            new("SCOPE007", Level.Message, Outcome.Allow, new("manifest", "agent-scope.json", "read"), "agent-scope.json", 1, 1, null, null, null, null, [], [], "the manifest here differs from that of origin/main, which is in force"),
            new("SCOPE101", Level.Error, Outcome.Deny, new("file", "src/Billing/InvoiceBook.cs", "modify"), "src/Billing/InvoiceBook.cs", 16, 1, "codex", null, "3333333333333333333333333333333333333333", "identity", ["scopes.jobs.files.allow"], [],
                "codex may not change 'src/Billing/InvoiceBook.cs': no rule allows it. Ask for a grant: agent-scope request. [scopes.jobs.files.allow, agent-scope.json(36,18); commit 3333333, by identity]"),
        ],
    };

    /// <summary>One project for two frameworks, with one source of an agent's.</summary>
    public static IReadOnlyList<EvaluatedCompilation> Compilations { get; } =
        [new("src/Web/Web.csproj", "Web(net10.0)", ["src/Web/A.cs"]), new("src/Web/Web.csproj", "Web(netstandard2.0)", ["src/Web/A.cs"])];

    public static Finding Error(string id, Outcome outcome = Outcome.Deny) =>
        new(id, Level.Error, outcome, new("file", "src/A.cs", "modify"), null, 0, 0, null, null, null, null, [], [], "something");

    private static Touch Touch(string agent, string evidence, string lines) =>
        new(agent, [evidence], null, null, ["3333333333333333333333333333333333333333"], LineSet.Parse(lines));
}
