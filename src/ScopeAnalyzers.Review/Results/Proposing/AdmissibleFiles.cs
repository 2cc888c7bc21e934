using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Review.Results.Proposing;

/// <summary>The files that a rule can admit: all but those that stay protected whatever a scope allows.</summary>
/// <param name="unprotected">The protected files that are taken off the list.</param>
internal sealed class AdmissibleFiles(IReadOnlyList<string> unprotected, DateTimeOffset clock)
{
    private readonly AgentPolicy everything = AgentPolicy.Resolve(ProposalText.Read(ProposalText.OfEverything(unprotected)), "*", null,
        clock);

    /// <summary>The manifest that opens all that a rule can admit, for comparison.</summary>
    public AgentPolicy Everything => everything;

    /// <summary>Whether a rule can admit changes of the file.</summary>
    public bool Holds(string path) => everything.Decide(new FileResource(path, FileAct.Modify)).Outcome == Outcome.Allow;
}
