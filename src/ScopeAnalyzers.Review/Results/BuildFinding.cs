using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Model;

namespace ScopeAnalyzers.Review.Results;

/// <summary>As much of a finding as a build tells; lines and columns from 1, 0 for a whole file.</summary>
/// <param name="File">Relative to the root; null where it is about no file.</param>
public sealed record BuildFinding(Level Level, string Id, string? File, int Line, int Column, string Message)
{
    /// <summary>What is told of a finding.</summary>
    public static BuildFinding Of(Finding finding) => new(finding.Level, finding.Id, finding.File, finding.Line, finding.Column, finding.Message);
}
