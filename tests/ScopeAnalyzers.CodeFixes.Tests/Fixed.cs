using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;
using ScopeAnalyzers.Analyzer;
using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Effective;
using ScopeAnalyzers.Policy.Receipts;

namespace ScopeAnalyzers.CodeFixes.Tests;

/// <summary>A file that an agent wrote from its first line to its last, and a fix of what the policy denies in it.</summary>
internal sealed class Fixed<TFix> : CSharpCodeFixTest<AgentScopeAnalyzer, TFix, DefaultVerifier>
    where TFix : CodeFixProvider, new()
{
    public const string Root = "/repo", File = "src/A.cs";

    private static readonly MetadataReference[] Net10 =
    [
        .. from metadata in typeof(Fixed<>).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
           where metadata.Key == "ReferenceAssemblies"
           from file in Directory.GetFiles(metadata.Value!, "*.dll")
           select MetadataReference.CreateFromFile(file),
    ];

    /// <param name="marked">The file, with each diagnostic expected as <c>{|SCOPE301:HttpClient|}</c>.</param>
    /// <param name="others">What is beside it, of no agent.</param>
    public Fixed(AgentPolicy policy, string marked, string others, params FileFinding[] findings)
    {
        ReferenceAssemblies = new ReferenceAssemblies("net10.0");
        TestState.AdditionalReferences.AddRange(Net10);
        TestState.Sources.Add(($"{Root}/{File}", marked));
        TestState.Sources.Add(($"{Root}/src/Others.cs", others));
        TestState.AdditionalFiles.Add(($"{Root}/obj/{EffectiveScope.FileName}", EffectiveScopeText.Write(Scope(policy, marked, findings))));
        TestState.AnalyzerConfigFiles.Add(($"{Root}/build.globalconfig", $"is_global = true\n{VisibleProperties.Package} = true\n"));
        TestBehaviors = TestBehaviors.SkipSuppressionCheck | TestBehaviors.SkipGeneratedCodeCheck;
    }

    /// <summary>What the file is after the fix.</summary>
    public Fixed<TFix> Becomes(string marked)
    {
        FixedState.Sources.Add(($"{Root}/{File}", marked));
        FixedState.Sources.Add(TestState.Sources[1]);
        return this;
    }

    private static EffectiveScope Scope(AgentPolicy policy, string marked, FileFinding[] findings)
    {
        TestFileMarkupParser.GetSpans(marked, out var source, out ImmutableArray<TextSpan> _);
        var text = SourceText.From(source);
        var hashes = text.Lines.Select(line => LineHash.Of(source, line.Start, line.End)).ToList();
        var lines = new AuthoredLines(0, "1a2b3c4d5e6f", "trailer", LineSet.Of([(1, text.Lines.Count)]));
        return new(Root, [policy], [new(File, hashes, [lines], findings)]);
    }
}
