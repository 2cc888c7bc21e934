using System.Globalization;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Model;
using ScopeAnalyzers.Review.Results;

namespace ScopeAnalyzers.Tool.Check.Forms;

/// <summary>A check as logging commands of Azure Pipelines, which list each finding as an issue of the run.</summary>
internal static class AzureCommands
{
    public static IEnumerable<string> Of(CheckAnswer answer)
    {
        var (told, left) = ReportedFindings.Of(answer.Result.Findings);
        string[] rest = left == 0 ? [] : [$"and {left.ToString(CultureInfo.InvariantCulture)} more, which '--format json' lists"];
        return [.. told.Select(Of), .. rest, Plain(answer.Outcome)];
    }

    // Azure Pipelines knows errors and warnings; the rest is a line of the log.
    private static string Of(Finding finding)
    {
        var place = finding.Location;
        var message = $"{finding.Id}: {finding.Message}";
        return finding.Level is Level.Error or Level.Warning
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"##vso[task.logissue type={finding.Level.Word()};sourcepath={Property(place.File)};linenumber={Math.Max(1, place.Line)};columnnumber={Math.Max(1, place.Column)};code={finding.Id};]{Data(message)}")
            : Plain($"{place}: {message}");
    }

    // An agent of Azure looks for a command anywhere in a line.
    private static string Plain(string text) => Printable.Of(text)
        .Replace("##vso[", "## vso[", StringComparison.OrdinalIgnoreCase).Replace("##[", "## [", StringComparison.Ordinal);

    private static string Data(string text) => Plain(text).Replace("%", "%AZP25", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace(";", "%3B", StringComparison.Ordinal).Replace("]", "%5D", StringComparison.Ordinal);
}
