using System.Text.Json;
using Microsoft.Build.Framework;

namespace ScopeAnalyzers.Build.Records;

/// <summary>
/// Adds what the analyzer found in one compilation to the decision log and the SARIF of the build, whether or not it compiled.
/// </summary>
public sealed class RecordCompilation : ScopeTask
{
    /// <summary>The project.</summary>
    [Required]
    public string Project { get; set; } = "";

    /// <summary>The compiler's <c>ErrorLog</c>.</summary>
    [Required]
    public string ErrorLog { get; set; } = "";

    /// <summary>The repository's folder.</summary>
    [Required]
    public string Repository { get; set; } = "";

    /// <summary>The folder for the decision log; empty for none.</summary>
    public string DecisionLog { get; set; } = "";

    /// <summary>The folder for the SARIF; empty for none.</summary>
    public string Sarif { get; set; } = "";

    /// <inheritdoc/>
    protected override bool Run()
    {
        // Without a log there is no receipt either, and that fails the build in words of its own.
        var file = Path.Combine(Path.GetDirectoryName(Project)!, CompilerLog.FileOf(ErrorLog));
        if (!File.Exists(file))
            return true;
        try
        {
            using var log = File.OpenRead(file);
            BuildRecord.Asked(Repository, DecisionLog, Sarif)?.Add(CompilerLog.ReadFindings(log), "analyzer");
        }
        catch (JsonException)
        {
            // Half a log is not a receipt either.
        }

        return true;
    }
}
