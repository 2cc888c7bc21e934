using System.Text.Json;
using Microsoft.Build.Framework;
using ScopeAnalyzers.Build.Records;
using ScopeAnalyzers.Policy.Effective;
using ScopeAnalyzers.Policy.Receipts;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Model;

namespace ScopeAnalyzers.Build.Receipts;

/// <summary>
/// Demands the analyzer's receipt after the compile (SCOPE601). The package's own log is deleted where it fails, and the nonce renewed:
/// else the next build would find nothing to compile, and stay red after the cause is gone.
/// </summary>
public sealed class DemandReceipt : ScopeTask
{
    /// <summary>The project.</summary>
    [Required]
    public string Project { get; set; } = "";

    /// <summary>The compiler's <c>ErrorLog</c>.</summary>
    [Required]
    public string ErrorLog { get; set; } = "";

    /// <summary>Whether the package named the log; a user's own is never deleted.</summary>
    public bool OwnsLog { get; set; }

    /// <summary>The nonce that the receipt must echo.</summary>
    [Required]
    public string Nonce { get; set; } = "";

    /// <summary>Where the nonce is kept.</summary>
    [Required]
    public string NonceFile { get; set; } = "";

    /// <summary>The project's slice of the effective scope.</summary>
    [Required]
    public string EffectiveScope { get; set; } = "";

    /// <summary>The repository's folder.</summary>
    public string Repository { get; set; } = "";

    /// <summary>The folder for the decision log; empty for none.</summary>
    public string DecisionLog { get; set; } = "";

    /// <summary>The folder for the SARIF; empty for none.</summary>
    public string Sarif { get; set; } = "";

    private string Directory => Path.GetDirectoryName(Project)!;

    private string LogFile => Path.Combine(Directory, CompilerLog.FileOf(ErrorLog));

    /// <inheritdoc/>
    protected override bool Run()
    {
        if (Failure() is not { } failure)
            return true;

        ScopeAnalyzers.Build.Receipts.Nonce.Renew(Path.Combine(Directory, NonceFile));
        if (OwnsLog)
            File.Delete(LogFile);

        var message = $"agents changed code of this project, and {failure}, so that no one evaluated it. Analyzers that are switched off"
            + " (RunAnalyzers, RunAnalyzersDuringBuild, /skipanalyzers), a removed Analyzer item, SCOPE000 in NoWarn, or a crash (AD0001, CS8032)"
            + " do this: undo it, and build again.";
        var level = EffectiveScopeText.Open(File.ReadAllText(Path.Combine(Directory, EffectiveScope))).RestsOnPresence()
            ? Level.Warning : Level.Error;
        Say(level, "SCOPE601", Project, 0, 0, message);
        BuildRecord.Asked(Repository, DecisionLog, Sarif)?.Add([NotEvaluated(message) with { Level = level }], "build");
        return level != Level.Error;
    }

    private Finding NotEvaluated(string message)
    {
        var file = Path.GetFullPath(Project).Substring(Path.GetFullPath(Repository).TrimEnd('/', '\\').Length + 1).Replace('\\', '/');
        return new Finding("SCOPE601", Level.Error, Outcome.Deny, new ResourceName("build", file, "compile"), file, 1, 1, null, null, null,
            null, [], [], message);
    }

    private string? Failure()
    {
        if (!File.Exists(LogFile))
            return "the compiler left no log";

        var text = File.ReadAllText(Path.Combine(Directory, EffectiveScope));
        try
        {
            using var log = File.OpenRead(LogFile);
            return ReceiptCheck.Failure(CompilerLog.ReadReceipts(log), Nonce, Receipt.DigestOf(text), EffectiveScopeText.Open(text),
                Directory);
        }
        catch (JsonException unreadable)
        {
            return $"the compiler's log cannot be read ({unreadable.Message})";
        }
    }
}
