using Microsoft.CodeAnalysis;
using ScopeAnalyzers.Analyzer.Tests.Fixture;
using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Effective;
using ScopeAnalyzers.Policy.Resources;

namespace ScopeAnalyzers.Analyzer.Tests.Lines;

public class LineTests
{
    private static readonly AgentPolicy NoConsole = Policies.Deny(Kind.Apis, "T:System.Console");

    private const string Source = """
        using System;
        class Uses
        {
            void M()
            {
                Console.WriteLine(1);
                Console.WriteLine(2);
            }
        }
        """;

    [Fact]
    public async Task A_use_belongs_to_the_line_of_its_name()
    {
        var diagnostics = await EvaluatedCode.Run(Source, NoConsole, LineSet.Of([7]));

        Assert.Equal([6, 6], diagnostics.Uses().Select(use => use.Location.GetLineSpan().StartLinePosition.Line));
    }

    [Fact]
    public async Task A_call_that_begins_on_a_persons_line_belongs_to_the_line_of_its_name() => await Scenario.Expect(
        NoConsole,
        """
        class Uses
        {
            void M() =>
                System.Console
                    .«scope301:WriteLine»(
                        1);
        }
        """,
        LineSet.Of([5]));

    [Fact]
    public async Task Lines_end_as_in_C_sharp()
    {
        var diagnostics = await EvaluatedCode.Run("using System; class Uses { void M() {\u2028Console.Beep();\u0085Console.Beep();\rConsole.Beep(); } }", NoConsole, LineSet.Of([3]));

        Assert.Equal([2, 2], diagnostics.Uses().Select(use => use.Location.GetLineSpan().StartLinePosition.Line));
    }

    [Fact]
    public async Task Under_a_compiler_a_text_that_Review_did_not_see_is_all_the_agents()
    {
        var scope = EvaluatedCode.Scope(Source, NoConsole, LineSet.Of([1]));

        var diagnostics = await EvaluatedCode.Run(EvaluatedCode.Compilation([EvaluatedCode.Parse(Source + "\nclass More { }")]), scope);

        Assert.Equal(4, diagnostics.Uses().Count());
    }

    [Fact]
    public async Task A_file_that_no_agent_touched_is_not_evaluated()
    {
        var scope = EvaluatedCode.Scope("class Touched { }", NoConsole);

        var diagnostics = await EvaluatedCode.Run(
            EvaluatedCode.Compilation([EvaluatedCode.Parse("class Touched { }"), EvaluatedCode.Parse(Source, "src/Other.cs")]), scope);

        Assert.Empty(diagnostics);
    }

    [Theory]
    [InlineData("/repo/src/../src/./A.cs")]
    [InlineData("/repo//src/A.cs")]
    [InlineData("/repo/SRC/a.cs")]
    public async Task A_path_is_found_however_it_is_written(string path)
    {
        var tree = EvaluatedCode.Parse(Source).WithFilePath(path);

        var diagnostics = await EvaluatedCode.Run(EvaluatedCode.Compilation([tree]), EvaluatedCode.Scope(Source, NoConsole));

        Assert.Equal(4, diagnostics.Uses().Count());
    }

    [Fact]
    public async Task The_place_is_the_physical_files_whatever_line_directives_say()
    {
        var diagnostics = await EvaluatedCode.Run("class Uses { void M() {\n#line 100 \"Other.cs\"\nSystem.Console.Beep(); } }", NoConsole);

        var places = diagnostics.Uses().Select(use => use.Location.GetMappedLineSpan());
        Assert.Equal([("/repo/src/A.cs", 2), ("/repo/src/A.cs", 2)], places.Select(place => (place.Path, place.StartLinePosition.Line)));
    }

    [Fact]
    public async Task Each_of_two_agents_on_a_line_answers_for_it()
    {
        var scope = EvaluatedCode.Scope("class Uses { System.Random r; }", Policies.Deny(Kind.Apis, "T:System.Random"));
        var file = scope.Files[0];
        var both = scope with
        {
            Policies = [.. scope.Policies, scope.Policies[0] with { Agent = "aider" }],
            Files = [file with { Lines = [.. file.Lines, file.Lines[0] with { Policy = 1 }] }],
        };

        var diagnostics = await EvaluatedCode.Run(EvaluatedCode.Compilation([EvaluatedCode.Parse("class Uses { System.Random r; }")]), both);

        Assert.Equal(["aider", "codex"], diagnostics.Select(diagnostic => diagnostic.Properties["agent"]).Order());
    }
}
