using CsCheck;
using Microsoft.CodeAnalysis.Text;
using ScopeAnalyzers.Analyzer.Hosting;
using ScopeAnalyzers.Analyzer.Lines;
using ScopeAnalyzers.Analyzer.Tests.Fixture;
using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Effective;
using ScopeAnalyzers.Policy.Resources;

namespace ScopeAnalyzers.Analyzer.Tests;

/// <summary>Whatever is typed into a document, the agents' lines are those that were neither rewritten nor removed.</summary>
public class TypingTests
{
    private static readonly AgentPolicy Policy = Policies.Allow(Kind.Files, "**");

    // Each edit inserts before, removes or rewrites the line at a place of the text as it then is.
    private static readonly Gen<(int Kind, double Place)[]> Edits =
        Gen.Select(Gen.Int[0, 2], Gen.Double[0, 1], (kind, place) => (kind, place)).Array[0, 25];

    private static readonly Gen<bool[]> Owners = Gen.Bool.Array[1, 60];

    [Fact]
    public void The_agents_lines_follow_their_text() => Gen.Select(Owners, Edits).Sample((agents, edits) =>
    {
        var before = agents.Select((agent, index) => (Text: $"line {index}", Agent: agent)).ToList();
        var now = before.ToList();
        foreach (var (kind, place) in edits)
            Apply(now, kind, (int)(place * now.Count));

        var authored = new AuthoredLines(0, null, "session", LineSet.Of(Numbers(before)));
        var file = new TouchedFile("src/A.cs", AuthoredTexts.HashesOf(Text(before)), [authored], []);
        var text = Text(now);
        var found = AuthoredTexts.Of(text, file, Host.Workspace);

        var marked = Enumerable.Range(1, now.Count).Where(line => found.OwnersAt(text.Lines[line - 1].Start).Length > 0);
        return marked.SequenceEqual(Numbers(now));
    });

    private static void Apply(List<(string Text, bool Agent)> lines, int kind, int place)
    {
        if (kind == 0 || lines.Count == 0)
            lines.Insert(Math.Min(place, lines.Count), ($"typed {Guid.NewGuid()}", false));
        else if (kind == 1)
            lines.RemoveAt(Math.Min(place, lines.Count - 1));
        else
            lines[Math.Min(place, lines.Count - 1)] = ($"rewritten {Guid.NewGuid()}", false);
    }

    private static IEnumerable<int> Numbers(IEnumerable<(string Text, bool Agent)> lines) =>
        lines.Select((line, index) => (line.Agent, Number: index + 1)).Where(line => line.Agent).Select(line => line.Number);

    private static SourceText Text(IEnumerable<(string Text, bool Agent)> lines) =>
        SourceText.From(string.Join("\n", lines.Select(line => line.Text)));
}
