using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Effective;

namespace ScopeAnalyzers.Analyzer.Tests.Fixture;

/// <summary>Evaluates one marked source that an agent wrote from its first line to its last.</summary>
internal static class Scenario
{
    /// <summary>Asserts that each mark, and nothing else, is reported, under the id that the mark is named for.</summary>
    /// <param name="marked">A source with marks such as <c>«scope301:Process»</c>.</param>
    public static async Task Expect(AgentPolicy policy, string marked, LineSet? lines = null)
    {
        var source = MarkedSource.Parse(marked);
        var diagnostics = await EvaluatedCode.Run(source.Text, policy, lines);

        var reported = diagnostics.Uses().Select(use => (Id: use.Id.ToLowerInvariant(), Span: use.Location.SourceSpan))
            .OrderBy(use => use.Span.Start);
        Assert.Equal(marked, source.ShowNamed(reported));
    }

    /// <summary>The messages of what is reported in a source.</summary>
    public static async Task<IReadOnlyList<string>> Messages(AgentPolicy policy, string source) =>
        [.. (await EvaluatedCode.Run(source, policy)).Select(diagnostic => $"{diagnostic.Id}: {diagnostic.GetMessage(null)}")];

    /// <summary>The ids of what is reported, each once.</summary>
    public static string Ids(ImmutableArray<Diagnostic> diagnostics) =>
        string.Join(" ", diagnostics.Select(diagnostic => diagnostic.Id).Distinct().Order(StringComparer.Ordinal));
}
