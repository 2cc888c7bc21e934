using CsCheck;
using Microsoft.CodeAnalysis.Text;
using ScopeAnalyzers.Analyzer.Tests.Fixture;
using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Effective;
using ScopeAnalyzers.Policy.Resources;

namespace ScopeAnalyzers.Analyzer.Tests;

/// <summary>Sessions of typing, character by character, in a document with an agent's lines.</summary>
public class TypingSessionTests
{
    private static readonly AgentPolicy NoConsole = Policies.Deny(Kind.Apis, "M:System.Console.Beep");

    private static readonly string[] Texts = ["", " ", "x", "\n", "\r\n", "    // a note\n", "{", "}", ";", "\"", "/*", "int i;"];

    private static readonly Gen<string> Typed = Gen.Int[0, 11].Select(choice => Texts[choice]);

    // Where, how much of what stands there goes, and what comes in its place.
    private static readonly Gen<(int Permille, int Removed, string Typed)[]> Edits =
        Gen.Select(Gen.Int[0, 1000], Gen.Frequency((3, Gen.Const(0)), (1, Gen.Int[1, 60])), Typed,
            (permille, removed, typed) => (permille, removed, typed)).Array[1, 8];

    /// <summary>
    /// After each edit the marks are those of an analysis that is told by a diff, rather than has to find, which lines are the agent's.
    /// No two of them are alike and typing moves none, so that what a diff keeps is what both texts have.
    /// </summary>
    [Fact]
    public Task The_marks_are_on_the_agents_text_as_a_diff_of_the_two_texts_has_it() =>
        Gen.Select(Gen.Bool.Array[1, 10], Edits).SampleAsync(
        async (agents, edits) =>
        {
            var (source, owned) = Written(agents);
            using var editor = new Editor(EvaluatedCode.Scope(source, NoConsole, owned), source);
            foreach (var (permille, removed, typed) in edits)
            {
                var length = (await editor.Text()).Length;
                var start = permille * length / 1000;
                await editor.Type(new TextChange(new TextSpan(start, Math.Min(removed, length - start)), typed));

                var now = (await editor.Text()).ToString();
                using var told = new Editor(EvaluatedCode.Scope(now, NoConsole, Kept(source, owned, now)), now);
                Assert.Equal((await told.Marks()).Select(mark => mark.ToString()), (await editor.Marks()).Select(mark => mark.ToString()));
            }
        },
        iter: 40);

    /// <summary>A class of two-line methods, each line with its letter in it, some of them the agent's.</summary>
    private static (string Source, LineSet Owned) Written(bool[] agents)
    {
        var methods = agents.Select((_, index) => (char)('a' + index)).Select(letter => $"    void {letter}() =>\n        Console.Beep(); // {letter}\n");
        var lines = agents.SelectMany((agent, index) => agent ? new[] { (2 * index) + 4, (2 * index) + 5 } : []);
        return ("using System;\nclass Uses\n{\n" + string.Concat(methods) + "}\n", LineSet.Of(lines));
    }

    private static LineSet Kept(string source, LineSet owned, string now)
    {
        var agents = Lines(source).Where((_, index) => owned.Contains(index + 1)).ToHashSet(StringComparer.Ordinal);
        return LineSet.Of(
            Lines(now).Select((line, index) => (line, Number: index + 1)).Where(each => agents.Contains(each.line))
                .Select(each => each.Number));
    }

    private static IEnumerable<string> Lines(string text) =>
        SourceText.From(text).Lines.Select(line => string.Concat(line.ToString().Where(character => !char.IsWhiteSpace(character))));
}
