using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ScopeAnalyzers.Analyzer.Tests.Fixture;
using ScopeAnalyzers.Documentation;
using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Resources;

namespace ScopeAnalyzers.Analyzer.Tests.Docs;

/// <summary>The C# of a rule's page: a file that an agent adds to the sample shop.</summary>
internal sealed partial record RuleExample(Snippet Code, AgentPolicy Policy)
{
    private const string ImplicitUsings = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;
        global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;
        """;

    private static readonly SyntaxTree[] Shop =
    [
        EvaluatedCode.Parse(ImplicitUsings, "obj/GlobalUsings.cs"),
        .. from folder in new[] { "Billing", "Contracts", "Jobs" }
           from file in Directory.EnumerateFiles(Path.Combine(Pages.Root, "samples", "Shop", "src", folder), "*.cs")
           where Path.GetFileName(file) != "Program.cs"
           select EvaluatedCode.Parse(System.IO.File.ReadAllText(file), $"src/{folder}/{Path.GetFileName(file)}"),
    ];

    /// <summary>The example under a heading of a rule's page, or null if the page shows no C# there.</summary>
    public static RuleExample? Of(string id, string heading)
    {
        var snippets = Snippet.Blocks($"docs/rules/{id}.md");
        var code = snippets.SingleOrDefault(snippet => snippet.Heading == heading && snippet.Language == "csharp");
        return code is null ? null : new(code, PolicyOf(snippets.FirstOrDefault(snippet => snippet.Language == "jsonc")));
    }

    /// <summary>The ids that the page's comments name, each with its line.</summary>
    public IEnumerable<string> Expected => Code.Text.Split('\n')
        .SelectMany((line, index) => Mark().Matches(line).Select(mark => $"{index + 1}: {mark.Groups[1].Value}"))
        .Distinct();

    /// <summary>The compiler's errors.</summary>
    public IEnumerable<Diagnostic> Errors =>
        Compilation().GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    /// <summary>The ids that the analyzer reports, each with its line.</summary>
    public async Task<IEnumerable<string>> Reported() =>
        Lines(await EvaluatedCode.Run(Compilation(), EvaluatedCode.Scope(Code.Text, Policy)));

    private CSharpCompilation Compilation() => EvaluatedCode.Compilation([EvaluatedCode.Parse(Code.Text), .. Shop]);

    private static IEnumerable<string> Lines(ImmutableArray<Diagnostic> diagnostics) => diagnostics
        .Select(diagnostic => (Line: diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1, diagnostic.Id)).Distinct().Order()
        .Select(reported => $"{reported.Line}: {reported.Id}");

    /// <summary>The policy of what the page shows of a manifest; one that lets in everything where it shows none.</summary>
    private static AgentPolicy PolicyOf(Snippet? rules)
    {
        if (rules is null)
            return Policies.Allow(Kind.Files, "**");
        var reading = ManifestSnippet.Read(rules);
        return reading.Manifest is { } manifest
            ? AgentPolicy.Resolve(manifest, "codex", task: null, DateTimeOffset.UnixEpoch)
            : throw new InvalidDataException($"{rules}: {string.Join("; ", reading.Errors)}");
    }

    [GeneratedRegex(@"//.*?\b(SCOPE\d{3})\b")]
    private static partial Regex Mark();
}
