using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using ScopeAnalyzers.Analyzer.Lines;
using ScopeAnalyzers.Analyzer.Tests.Fixture;
using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Effective;
using ScopeAnalyzers.Policy.Receipts;
using ScopeAnalyzers.Policy.Resources;

namespace ScopeAnalyzers.Analyzer.Tests.Lines;

/// <summary>
/// Pages, of which a generator makes C#: what an agent wrote into them is evaluated by what that binds to, where it is in the page.
/// </summary>
public class PageTests
{
    private const string Page = "src/Counter.razor", Imports = "src/_Imports.razor";

    private const string Text = """
        @using System.IO
        <h1>@Environment.TickCount</h1>
        <Shop.Other Size="1" />
        <Other />
        @code {
            private int lines;
            void Up() { File.Delete("x"); }
        }
        """;

    /// <summary>As the generator of Razor writes it, with less around it.</summary>
    private const string Generated = """
        #pragma checksum "/repo/src/Counter.razor" "{8829d00f-11b8-4213-878b-770e8597ac16}" "00"
        namespace Shop
        {
            #line default
            using System;
        #nullable restore
        #line (1,2)-(1,19) "/repo/src/_Imports.razor"
        using System.Net.Http

        #nullable disable
            ;
        #nullable restore
        #line (1,2)-(1,17) "/repo/src/Counter.razor"
        using System.IO

        #nullable disable
            ;
            #line default
            #line hidden
            public class Builder
            {
                public void AddContent(int sequence, object content) { }
                public void OpenComponent<T>(int sequence) { }
            }
            public class Other { public int Size; }
            public partial class Counter
            {
                void Render(global::Shop.Builder __builder)
                {
        #nullable restore
        #line (2,6)-(2,27) 24 "/repo/src/Counter.razor"
        __builder.AddContent(3, Environment.TickCount

        #line default
        #line hidden
        #nullable disable
                    );
                    __builder.OpenComponent<global::Shop.Other>(5);
                    __builder.OpenComponent<global::Shop.Other>(6);
                }
        #nullable restore
        #line (5,8)-(8,1) "/repo/src/Counter.razor"

            private int lines;
            void Up() { File.Delete("x"); }

        #line default
        #line hidden
        #nullable disable
            }
        }
        """;

    [Theory]
    [InlineData("P:System.Environment.TickCount", "2,18")] // an expression in the markup
    [InlineData("M:System.IO.File.Delete", "7,22")] // code
    [InlineData("T:Shop.Other", "3,7; 4,2")] // tags that name a component, with and without its namespace
    [InlineData("T:Shop.Builder", "")] // what the generator itself calls
    public async Task What_the_generated_code_binds_to_is_told_at_the_pages_line(string denied, string places) =>
        Assert.Equal(places, Places(await Evaluate(Policies.Deny(Kind.Apis, denied)), Page));

    [Fact]
    public async Task A_namespace_that_the_page_opens_is_told_too() =>
        Assert.Equal("1,15", Places(await Evaluate(Policies.Deny(Kind.Use, "System.IO")), Page, "SCOPE202")[..4]);

    [Theory]
    [InlineData(7, "7,22")]
    [InlineData(6, "")]
    public async Task Only_the_agents_lines_of_the_page_count(int line, string places) =>
        Assert.Equal(places, Places(await Evaluate(Policies.Deny(Kind.Apis, "M:System.IO.File.Delete"), lines: [line]), Page));

    [Fact]
    public async Task A_tag_on_a_persons_line_is_not_the_agents() =>
        Assert.Equal("4,2", Places(await Evaluate(Policies.Deny(Kind.Apis, "T:Shop.Other"), lines: [4]), Page));

    [Fact]
    public async Task What_one_page_opens_for_all_is_told_once_though_it_stands_in_the_tree_of_each()
    {
        var policy = Policies.Deny(Kind.Use, "System.Net.Http");
        SyntaxTree[] trees = [EvaluatedCode.Parse(Generated, "obj/Counter_razor.g.cs"), EvaluatedCode.Parse(Generated.Replace("Shop", "Store"), "obj/Other_razor.g.cs")];

        var found = await EvaluatedCode.Run(EvaluatedCode.Compilation(trees), Scope(policy, Imports, "@using System.Net.Http", null), [Additional(Imports, "@using System.Net.Http")]);

        Assert.Equal("1,19", Places(found, Imports, "SCOPE202"));
    }

    [Fact]
    public async Task A_page_of_which_the_generator_made_nothing_but_markup_was_evaluated()
    {
        var tree = EvaluatedCode.Parse("#pragma checksum \"/repo/src/Counter.razor\" \"{8829d00f-11b8-4213-878b-770e8597ac16}\" \"00\"\nclass Counter { }", "obj/Counter_razor.g.cs");

        var found = await EvaluatedCode.Run(EvaluatedCode.Compilation([tree]),
            Scope(Policies.Deny(Kind.Apis, "T:System.IO.File"), Page, "<p />", null), (VisibleProperties.Nonce, "1"));

        Assert.DoesNotContain(found, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }

    [Theory]
    [InlineData("**", "SCOPE105")]
    [InlineData("src/**", "")] // it names where such files lie
    public async Task A_page_that_no_generator_read_is_told_where_the_scope_does_not_name_it(string allowed, string id)
    {
        var found = await EvaluatedCode.Run(EvaluatedCode.Compilation([EvaluatedCode.Parse("class Counter { }", "src/Other.cs")]),
            Scope(Policies.Allow(Kind.Files, allowed), Page, Text, null), (VisibleProperties.Nonce, "1"));

        Assert.Equal(id,
            string.Join(" ",
                found.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.Id)));
    }

    [Fact]
    public async Task A_compiler_that_was_given_another_text_of_the_page_than_was_reviewed_takes_all_of_it_for_the_agents() =>
        Assert.Equal("7,22", Places(await Evaluate(Policies.Deny(Kind.Apis, "M:System.IO.File.Delete"), lines: [1], reviewed: "@using System.IO"), Page));

    private static Task<ImmutableArray<Diagnostic>> Evaluate(AgentPolicy policy, int[]? lines = null, string reviewed = Text) =>
        EvaluatedCode.Run(
        EvaluatedCode.Compilation([EvaluatedCode.Parse(Generated, "obj/Counter_razor.g.cs")]), Scope(policy, Page, reviewed, lines), [Additional(Page, Text)]);

    private static EffectiveScope Scope(AgentPolicy policy, string path, string text, int[]? lines)
    {
        var source = SourceText.From(text);
        var authored = new AuthoredLines(0, "1a2b3c4d5e6f", "trailer", lines is null ? LineSet.Of([(1, source.Lines.Count)]) : LineSet.Of(lines));
        return new(EvaluatedCode.Root, [policy], [new(path, AuthoredTexts.HashesOf(source), [authored], [])]);
    }

    private static InMemoryFile Additional(string path, string text) => new($"{EvaluatedCode.Root}/{path}", text);

    private static string Places(IEnumerable<Diagnostic> found, string page, string id = "SCOPE301") => string.Join("; ",
        found.Where(diagnostic => diagnostic.Id == id && diagnostic.Location.GetLineSpan().Path == $"{EvaluatedCode.Root}/{page}")
            .Select(diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition).Order()
            .Select(at => $"{at.Line + 1},{at.Character + 1}").Distinct());
}
