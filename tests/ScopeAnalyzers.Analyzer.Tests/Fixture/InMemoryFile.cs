using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ScopeAnalyzers.Analyzer.Tests.Fixture;

/// <summary>An additional file that is read once, as a compiler reads it.</summary>
internal sealed class InMemoryFile(string path, string content) : AdditionalText
{
    private readonly SourceText text = SourceText.From(content, System.Text.Encoding.UTF8);

    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => text;
}
