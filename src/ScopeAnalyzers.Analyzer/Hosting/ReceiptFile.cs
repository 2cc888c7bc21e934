using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using Microsoft.CodeAnalysis;
using ScopeAnalyzers.Policy.Diagnostics;
using ScopeAnalyzers.Policy.Receipts;

namespace ScopeAnalyzers.Analyzer.Hosting;

/// <summary>
/// The receipt of one compilation as a file, and what was found until it is written. The compiler's own log would carry both, but a
/// compiler that writes one also asks every analyzer for its suggestions.
/// </summary>
/// <param name="path">The file, beside the effective scope.</param>
internal sealed class ReceiptFile(string path)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly ConcurrentQueue<ReportedFinding> findings = new();

    /// <summary>
    /// Keeps a violation for the build's records. The compiler gets what it prints: what is only logged is nothing to it.
    /// </summary>
    public Action<Diagnostic> Keeping(Action<Diagnostic> report) => diagnostic =>
    {
        if (diagnostic.Properties.ContainsKey(ViolationProperties.ResourceId))
            findings.Enqueue(new(diagnostic.Id, diagnostic.GetMessage(), diagnostic.Properties));
        if (diagnostic.Severity >= DiagnosticSeverity.Warning)
            report(diagnostic);
    };

    /// <summary>Writes the file.</summary>
    /// <returns>The error if it cannot be written, or null.</returns>
    [SuppressMessage("MicrosoftCodeAnalysisCorrectness", "RS1035",
        Justification = "A build has no other word from an analyzer that costs nothing: a diagnostic reaches it only by the compiler's log, for which every other analyzer works too. Only a compiler writes the file, never an editor.")]
    public Diagnostic? Write(Receipt receipt)
    {
        try
        {
            File.WriteAllText(path, ReceiptText.Write(new(Guid.NewGuid().ToString("N"), receipt, [.. findings])), Utf8);
            return null;
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            return Diagnostic.Create(Descriptors.Of("SCOPE601"), Location.None,
                $"the analyzer cannot write its receipt, which the build demands: {unwritable.Message} Make '{path}' writable, and build again");
        }
    }
}
