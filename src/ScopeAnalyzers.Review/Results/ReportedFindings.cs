using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Model;

namespace ScopeAnalyzers.Review.Results;

/// <summary>
/// The findings of a review that people are told one by one. The rest is counted: a flood fills no log and buries no error under warnings.
/// </summary>
/// <param name="Told">In the order of the review; of more than <see cref="Most"/> the loudest.</param>
/// <param name="Left">How many are left out; the JSON and the SARIF have them all.</param>
public sealed record ReportedFindings(IReadOnlyList<Finding> Told, int Left)
{
    /// <summary>How many are told.</summary>
    public const int Most = 500;

    /// <summary>What <c>audit</c> finds is for the log, and neither told nor counted.</summary>
    public static ReportedFindings Of(IEnumerable<Finding> findings)
    {
        var loud = findings.Where(finding => finding.Level != Level.Log).ToList();
        if (loud.Count <= Most)
            return new ReportedFindings(loud, 0);
        var told = loud.Select((finding, place) => new { Finding = finding, Place = place })
            .OrderByDescending(each => each.Finding.Level).Take(Most).OrderBy(each => each.Place).Select(each => each.Finding);
        return new ReportedFindings([.. told], loud.Count - Most);
    }
}
