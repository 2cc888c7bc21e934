using ScopeAnalyzers.Analyzer.Tests.Fixture;
using ScopeAnalyzers.Policy.Effective;
using ScopeAnalyzers.Policy.Resources;

namespace ScopeAnalyzers.Analyzer.Tests;

/// <summary>What an editor sees: the pass over one document, while someone types.</summary>
public class EditorTests
{
    private const string Source = """
        using System;
        class Uses
        {
            void Persons() => Console.Beep();
            void Agents() => Console.Beep();
        }
        """;

    private static readonly EffectiveScope Scope = EvaluatedCode.Scope(Source, Policies.Deny(Kind.Apis, "M:System.Console.Beep"), LineSet.Of([5]));

    [Fact]
    public async Task The_pass_over_one_document_marks_the_agents_uses() =>
        Assert.Equal(["SCOPE301 void Agents() => Console.Beep();"], await Marks(Scope, Source));

    [Fact]
    public async Task A_mark_stays_with_its_line_while_a_person_types_around_it() =>
        Assert.Equal(["SCOPE301 void Agents() => Console.Beep();"], await Marks(Scope, Source.Replace("class Uses", "// above\n\nclass Uses").Replace("}", "} // below")));

    [Fact]
    public async Task A_line_that_a_person_rewrote_loses_its_mark() =>
        Assert.Empty(await Marks(Scope, Source.Replace("Agents()", "Rewritten()")));

    [Fact]
    public async Task A_line_that_a_person_only_indents_keeps_its_mark() =>
        Assert.Equal(["SCOPE301 void Agents() => Console.Beep();"], await Marks(Scope, Source.Replace("    void Agents", "        void  Agents").Replace("void  ", "void ")));

    [Fact]
    public async Task What_Review_found_is_shown_at_its_line()
    {
        var found = Scope with { Files = [Scope.Files[0] with { Findings = [new("SCOPE101", 5, "codex may not change 'src/A.cs'")] }] };

        Assert.Equal(["SCOPE101 void Agents() => Console.Beep();", "SCOPE301 void Agents() => Console.Beep();"], await Marks(found, Source));
    }

    [Fact]
    public async Task A_compiler_leaves_what_Review_found_to_the_build()
    {
        var found = Scope with { Files = [Scope.Files[0] with { Findings = [new("SCOPE101", 5, "codex may not change 'src/A.cs'")] }] };

        Assert.Equal("SCOPE301", Scenario.Ids(await EvaluatedCode.Run(EvaluatedCode.Compilation([EvaluatedCode.Parse(Source)]), found)));
    }

    /// <summary>The id and the line of each diagnostic in one document of a workspace.</summary>
    private static async Task<IReadOnlyList<string>> Marks(EffectiveScope scope, string text)
    {
        using var editor = new Editor(scope, text);
        var lines = (await editor.Text()).Lines;
        return [.. (await editor.Marks()).Select(d =>
            $"{d.Id} {lines.GetLineFromPosition(d.Location.SourceSpan.Start).ToString().Trim()}")];
    }
}
