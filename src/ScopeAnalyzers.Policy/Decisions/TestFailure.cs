using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Policy.Decisions;

/// <summary>A test of the manifest that does not come out as it says (SCOPE006).</summary>
/// <param name="Decision">What was decided instead.</param>
/// <param name="Unmet">The names of its <c>by</c> that are not among the determining rules, or empty if the outcome itself differs.</param>
/// <param name="Where">The rules that apply in some files only, each with these files, if the test names no file; else empty.</param>
public sealed record TestFailure(ManifestTest Test, Decision Decision, IReadOnlyList<string> Unmet, IReadOnlyList<string> Where)
{
    /// <summary>What the test expects, and what was decided.</summary>
    public string Message => Where.Count == 0 ? Outcomes : $"{Outcomes}; {string.Join("; ", Where)}: name the file with 'file'";

    private string Outcomes => Unmet.Count > 0
        ? $"the test expects to be decided by {string.Join(", ", Unmet)}, and is decided by {Names}"
        : $"the test expects {Test.Expect.Word()}, and the decision is {Decision.Outcome.Word()}, by {Names}";

    private string Names => Decision.By.Count == 0 ? "no rule" : string.Join(", ", Decision.By.Select(reason => reason.Name));
}
