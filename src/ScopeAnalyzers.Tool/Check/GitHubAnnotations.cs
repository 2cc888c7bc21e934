using System.Globalization;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Model;
using ScopeAnalyzers.Review.Results;

namespace ScopeAnalyzers.Tool.Check;

/// <summary>A review as workflow commands of GitHub Actions, which show each finding at its line of the pull request.</summary>
internal static class GitHubAnnotations
{
    public static IEnumerable<string> Of(ReviewResult result)
    {
        var (told, left) = ReportedFindings.Of(result.Findings);
        string[] rest = left == 0 ? [] : [$"::notice title=ScopeAnalyzers::and {left.ToString(CultureInfo.InvariantCulture)} more, which '--format json' lists"];
        return [.. told.Select(Of), .. rest];
    }

    private static string Of(Finding finding)
    {
        var command = finding.Level switch { Level.Error => "error", Level.Warning => "warning", _ => "notice" };
        var place = finding.File is null ? "" : $"file={Property(finding.File)},line={Math.Max(1, finding.Line)},col={Math.Max(1, finding.Column)},";
        return $"::{command} {place}title={finding.Id}::{Data(finding.Message)}";
    }

    // What would end the command, or begin another one.
    private static string Data(string text) => text.Replace("%", "%25").Replace("\r", "%0D").Replace("\n", "%0A");

    private static string Property(string text) => Data(text).Replace(":", "%3A").Replace(",", "%2C");
}
