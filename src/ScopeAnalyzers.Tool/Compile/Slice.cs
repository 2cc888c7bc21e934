using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using ScopeAnalyzers.Policy.Effective;
using ScopeAnalyzers.Policy.Receipts;

namespace ScopeAnalyzers.Tool.Compile;

/// <summary>The effective scope of one compilation, as a build would pass it, and the word that its receipt has to echo.</summary>
internal sealed class Slice
{
    private readonly string text;

    public Slice(EffectiveScope scope)
    {
        Scope = StoredScope.Of(scope);
        text = EffectiveScopeText.Write(Scope);
    }

    public StoredScope Scope { get; }

    public string Digest => Receipt.DigestOf(text);

    public string Nonce { get; } = Guid.NewGuid().ToString("N");

    /// <summary>All that the analyzer gets to know: nothing of the repository's configuration is in it.</summary>
    /// <param name="additional">The project's additional files, of which the analyzer gets the pages.</param>
    public AnalyzerOptions ToOptions(IEnumerable<AdditionalText> additional) =>
        new([new ScopeFile(text), .. additional.Where(file => PageFiles.Contains(file.Path))], new Properties(new Dictionary<string, string>
    {
        [VisibleProperties.Package] = "true",
        [VisibleProperties.Nonce] = Nonce,
    }));

    private sealed class ScopeFile(string text) : AdditionalText
    {
        public override string Path => EffectiveScope.FileName;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }

    private sealed class Properties(Dictionary<string, string> values) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(values);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Options([]);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Options([]);
    }

    private sealed class Options(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
