using Microsoft.Build.Framework;
using ScopeAnalyzers.Build.Records;
using ScopeAnalyzers.Review.Results;

namespace ScopeAnalyzers.Build.Receipts;

/// <summary>
/// Adds what the analyzer found in one compilation to the decision log and the SARIF of the build, whether or not it compiled.
/// </summary>
public sealed class RecordCompilation : ScopeTask
{
    /// <summary>The project.</summary>
    [Required]
    public string Project { get; set; } = "";

    /// <summary>The analyzer's receipt, which has what it found.</summary>
    [Required]
    public string Receipt { get; set; } = "";

    /// <summary>What was there before the compiler ran, as <see cref="ExpectReceipt"/> says; empty if the receipt was accepted.</summary>
    public string Before { get; set; } = "";

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
        // A receipt that is missing or damaged fails the build in words of its own.
        if (ReceiptRead.Of(Path.Combine(Path.GetDirectoryName(Project)!, Receipt), Before) is { } receipt)
            BuildRecord.Asked(Repository, DecisionLog, Sarif)?.Add(
                [.. receipt.Findings.Select(found => AnalyzerFinding.Of(found.Id, found.Properties, found.Message))], "analyzer");
        return true;
    }
}
