using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ScopeAnalyzers.Analyzer.Tests;

/// <summary>An additional file, as a compiler would open one.</summary>
internal sealed class InMemoryFile(string path, string content) : AdditionalText
{
    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(content, System.Text.Encoding.UTF8);
}
