using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ScopeAnalyzers.Analyzer;
using ScopeAnalyzers.Analyzer.Tests.Fixture;

namespace ScopeAnalyzers.OldestCompiler.Tests;

/// <summary>Which compiler the constructs are compiled by here, and which of them it cannot read.</summary>
public class OldestCompilerTests
{
    public static TheoryData<string> Newer => [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Newer"))
        .Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Fact]
    public void The_compiler_is_the_one_that_the_analyzer_is_built_for()
    {
        var (oldest, analyzers) = (typeof(CSharpCompilation).Assembly.GetName(),
            typeof(AgentScopeAnalyzer).Assembly.GetReferencedAssemblies());

        Assert.Equal(analyzers.Single(name => name.Name == oldest.Name).Version, oldest.Version);
        Assert.StartsWith(oldest.Version!.ToString(2) + ".", Metadata("Oldest"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Newer))]
    public void A_construct_that_is_left_out_is_one_that_it_cannot_read(string file)
    {
        var marked = MarkedSource.Read(Path.Combine(AppContext.BaseDirectory, "Newer", file));

        Assert.Contains(
            EvaluatedCode.Compilation([EvaluatedCode.Parse(marked.Text)]).AddReferences(ConstructLibrary.Reference).GetDiagnostics(),
            diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }

    private static string Metadata(string key) =>
        typeof(OldestCompilerTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(metadata => metadata.Key == key).Value!;
}
