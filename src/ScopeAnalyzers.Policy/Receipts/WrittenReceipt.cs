using ScopeAnalyzers.Policy.Diagnostics;
using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Policy.Receipts;

/// <summary>
/// The file that the analyzer writes beside the effective scope at the end of a compilation: its receipt, and what it found.
/// </summary>
/// <param name="Id">A word that no other receipt has: by it a build knows whether the analyzer wrote the file again.</param>
/// <param name="Findings">The violations, also those that are only logged and that the compiler does not print.</param>
public sealed record WrittenReceipt(string Id, Receipt Receipt, IReadOnlyList<ReportedFinding> Findings)
{
    /// <summary>The name of the file.</summary>
    public const string FileName = "agent-scope.receipt";

    /// <summary>
    /// Whether the compiler has to fail at one of the findings. No assembly is of such a compile, unless something kept the compiler from
    /// failing.
    /// </summary>
    public bool FailsTheCompile => Findings.Any(finding =>
        finding.Properties.TryGetValue(ViolationProperties.Level, out var level) && level == nameof(Level.Error));
}
