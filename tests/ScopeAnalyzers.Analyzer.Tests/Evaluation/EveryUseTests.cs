using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ScopeAnalyzers.Analyzer.Tests.Fixture;
using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Diagnostics;
using ScopeAnalyzers.Policy.Resources;

namespace ScopeAnalyzers.Analyzer.Tests.Evaluation;

/// <summary>Uses of one line are one diagnostic, and none of them is lost by that.</summary>
public class EveryUseTests
{
    private const int Layouts = 100, MostStatements = 12;

    private static readonly AgentPolicy Policy = Policies.Deny(
        Kind.Apis, "T:System.Random", "T:System.Version", "T:System.Environment", "T:System.Threading.CancellationTokenSource");

    private static readonly string[] Statements =
    [
        "_ = System.Random.Shared.Next();",
        "_ = new System.Random(System.Environment.TickCount).Next();",
        "_ = System.Version.Parse(System.Environment.MachineName);",
        "System.Environment.Exit(1);",
        "using (new System.Threading.CancellationTokenSource()) { }",
        "System.Console.WriteLine(new System.Random());",
        "_ = typeof(System.Version);",
        "_ = (System.Func<int>)System.Random.Shared.Next;",
        "_ = 1;",
    ];

    [Fact]
    public async Task Every_denied_use_is_in_a_diagnostic_of_its_line_however_the_code_is_laid_out()
    {
        var alone = new List<IReadOnlyList<string>>();
        foreach (var statement in Statements)
            alone.Add(UsesOf(await EvaluatedCode.Run(SourceOf(statement), Policy)));
        Assert.Equal([3, 4, 5, 2, 2, 1, 1, 3, 0], alone.Select(uses => uses.Count));

        var random = new Random(20);
        for (var layout = 0; layout < Layouts; layout++)
        {
            var chosen = Enumerable.Range(0, random.Next(1, MostStatements)).Select(_ => random.Next(Statements.Length)).ToList();
            var text = string.Concat(chosen.Select(index => Statements[index] + (random.Next(2) == 0 ? "\n" : " ")));

            var found = await EvaluatedCode.Run(SourceOf(text), Policy);

            Assert.True(
                chosen.SelectMany(index => alone[index]).Order().SequenceEqual(UsesOf(found)),
                $"{text}\n{string.Join("\n", UsesOf(found))}");
            Assert.All(found, diagnostic => Assert.All(diagnostic.AdditionalLocations,
                place => Assert.Equal(LineOf(diagnostic.Location), LineOf(place))));
            var told = found.Select(diagnostic => (LineOf(diagnostic.Location), diagnostic.Properties["by"]));
            Assert.Equal(found.Length, told.Distinct().Count());
        }
    }

    private static int LineOf(Location place) => place.GetLineSpan().StartLinePosition.Line;

    private static string SourceOf(string statements) => $"class Uses {{ void M() {{\n{statements}\n}} }}";

    /// <summary>What the decision log has of the diagnostics: the use that leads, and each that is counted beside it.</summary>
    private static IReadOnlyList<string> UsesOf(ImmutableArray<Diagnostic> found) =>
    [
        .. from diagnostic in found
           let further = FurtherUse.Split(diagnostic.Properties.GetValueOrDefault(ViolationProperties.Further))
           from id in further.Select(use => use.Resource.Id).Prepend(diagnostic.Properties[ViolationProperties.ResourceId]!)
           orderby id
           select id,
    ];
}
