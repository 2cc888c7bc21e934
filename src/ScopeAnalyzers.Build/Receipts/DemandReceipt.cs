using Microsoft.Build.Framework;
using ScopeAnalyzers.Build.Records;
using ScopeAnalyzers.Policy.Effective;
using ScopeAnalyzers.Policy.Receipts;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Model;

namespace ScopeAnalyzers.Build.Receipts;

/// <summary>
/// Demands the analyzer's receipt after the compile (SCOPE601). If it is missed, the receipt is deleted and the nonce renewed: otherwise
/// the next build would find nothing to compile, and stay red after the cause is gone.
/// </summary>
public sealed class DemandReceipt : ScopeTask
{
    /// <summary>The project.</summary>
    [Required]
    public string Project { get; set; } = "";

    /// <summary>The analyzer's receipt.</summary>
    [Required]
    public string Receipt { get; set; } = "";

    /// <summary>When the compiler made the assembly, or empty if it never did.</summary>
    public string Made { get; set; } = "";

    /// <summary>What was there before the compiler ran, as <see cref="ExpectReceipt"/> says.</summary>
    [Required]
    public string Before { get; set; } = "";

    /// <summary>The file for what was there, which is deleted when the receipt is accepted or missed.</summary>
    [Required]
    public string NoteFile { get; set; } = "";

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

    private string ReceiptFile => Path.Combine(Directory, Receipt);

    /// <inheritdoc/>
    protected override bool Run()
    {
        var failure = Failure();
        if (failure is not null)
        {
            ScopeAnalyzers.Build.Receipts.Nonce.Renew(Path.Combine(Directory, NonceFile));
            File.Delete(ReceiptFile);
        }

        File.Delete(Path.Combine(Directory, NoteFile));
        return failure is null || Missed(failure);
    }

    private bool Missed(string failure)
    {
        var message = $"agents changed code of this project, and {failure}, so that no one evaluated it. Analyzers that are switched off"
            + " (RunAnalyzers, RunAnalyzersDuringBuild, /skipanalyzers), a removed Analyzer item, or a crash (AD0001, CS8032) do this: undo it,"
            + " and build again.";
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
        var written = ReceiptRead.Of(ReceiptFile, before: "");
        if (CompileState.FailureOf(CompileState.Parse(Before), CompileState.Of(ReceiptFile, Made), written) is { } failure)
            return failure;

        var text = File.ReadAllText(Path.Combine(Directory, EffectiveScope));
        return ReceiptCheck.Failure(written is null ? [] : [written.Receipt], Nonce, Policy.Receipts.Receipt.DigestOf(text),
            EffectiveScopeText.Open(text), Directory);
    }
}
