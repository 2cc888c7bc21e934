using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ScopeAnalyzers.Policy.Effective;
using ScopeAnalyzers.Policy.Receipts;

namespace ScopeAnalyzers.Analyzer.Hosting;

/// <summary>The effective scope that a compilation was given.</summary>
/// <param name="Scope">What it says, or null if there is none to evaluate by.</param>
/// <param name="Text">Its text, whose digest the receipt tells.</param>
/// <param name="Host">What runs the analyzer.</param>
/// <param name="Nonce">What the receipt has to echo, or null if the build demands none.</param>
/// <param name="Receipt">The file that the receipt is written to, or null if it is reported.</param>
/// <param name="Failure">Why the compilation cannot be evaluated, as an error, or null if it can.</param>
internal sealed record EffectiveScopeFile(StoredScope? Scope, string Text, Host Host, string? Nonce, ReceiptFile? Receipt,
    Diagnostic? Failure)
{
    private const string
        NoPackage = "The analyzer runs without the targets of its package, so that no one says what agents changed: reference the package ScopeAnalyzers with all its assets",
        NoScope = "The build demands a receipt and passes no effective scope ('" + EffectiveScope.FileName + "') to the compiler: build again, and look for what removes additional files";

    /// <summary>Reads the additional file. What cannot be evaluated is a failure, never passed over.</summary>
    public static EffectiveScopeFile Open(AnalyzerOptions options, CancellationToken cancellation)
    {
        var nonce = Read(options, VisibleProperties.Nonce);
        var file = options.AdditionalFiles.FirstOrDefault(text => Path.GetFileName(text.Path) == EffectiveScope.FileName);
        if (file?.GetText(cancellation)?.ToString() is not { } written)
        {
            return Read(options, VisibleProperties.Package) is null ? Failed(NoPackage)
                : nonce is not null ? Failed(NoScope)
                : new(null, "", Host.Compiler, null, null, null);
        }

        try
        {
            var scope = EffectiveScopeText.Open(written);
            return new(scope, written, Hosts.Of(file), nonce, ReceiptBeside(file, options), null);
        }
        catch (InvalidEffectiveScopeException error)
        {
            return new(null, "", Host.Compiler, null, null, Guard.Failure($"'{file.Path}' is not an effective scope: {error.Message}", Location.None));
        }
    }

    private static EffectiveScopeFile Failed(string message) =>
        new(null, "", Host.Compiler, null, null, Diagnostic.Create(Descriptors.Of("SCOPE601"), Location.None, message));

    /// <summary>Beside the effective scope, where only builds write; in an editor someone types, and nothing is written.</summary>
    private static ReceiptFile? ReceiptBeside(AdditionalText file, AnalyzerOptions options) =>
        Hosts.Of(file) == Host.Compiler && Read(options, VisibleProperties.WritesReceipt) is not null
            ? new(Path.Combine(Path.GetDirectoryName(file.Path)!, WrittenReceipt.FileName))
            : null;

    private static string? Read(AnalyzerOptions options, string name) =>
        options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue(name, out var value) && value.Length > 0 ? value : null;
}
