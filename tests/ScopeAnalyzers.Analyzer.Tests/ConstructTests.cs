using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using ScopeAnalyzers.Analyzer.Tests.Fixture;
using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Effective;
using ScopeAnalyzers.Policy.Resources;

namespace ScopeAnalyzers.Analyzer.Tests;

/// <summary>
/// Each file of <c>Constructs</c> is a class of constructs. <c>«…»</c> marks what is reported whether the type or the member is
/// denied, <c>«type:…»</c> and <c>«member:…»</c> what is reported in that case alone.
/// </summary>
public class ConstructTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Constructs");
    private static readonly AgentPolicy DeniedTypes = Policies.Deny(Kind.Apis, Ids(types: true)), DeniedMembers = Policies.Deny(Kind.Apis,
        Ids(types: false));

    public static TheoryData<string> Files =>
        [.. Directory.GetFiles(Folder, "*.cs").Select(file => Path.GetFileName(file)).Where(file => file[0] != '_')
            .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Every_use_of_a_denied_type_is_reported_on_its_span(string file)
    {
        var marked = MarkedSource.Read(Path.Combine(Folder, file));

        var reported = await Spans(marked, DeniedTypes, lines: null);

        Assert.Equal(marked.Expect("type"), marked.Show(reported));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Every_use_of_a_denied_member_is_reported_on_its_span(string file)
    {
        var marked = MarkedSource.Read(Path.Combine(Folder, file));

        var reported = await Spans(marked, DeniedMembers, lines: null);

        Assert.Equal(marked.Expect("member"), marked.Show(reported));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task No_use_is_reported_on_a_line_that_no_agent_wrote(string file)
    {
        var marked = MarkedSource.Read(Path.Combine(Folder, file));

        var reported = await Spans(marked, DeniedTypes, LineSet.Of([1000]));

        Assert.Empty(reported);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task What_is_reported_on_a_line_does_not_hang_on_whose_the_lines_around_it_are(string file)
    {
        var marked = MarkedSource.Read(Path.Combine(Folder, file));

        var odd = await Spans(marked, DeniedTypes, LineSet.Of(Enumerable.Range(0, 500).Select(line => (2 * line) + 1)));
        var even = await Spans(marked, DeniedTypes, LineSet.Of(Enumerable.Range(1, 500).Select(line => 2 * line)));

        Assert.Equal(marked.Expect("type"), marked.Show([.. odd, .. even]));
    }

    private static async Task<IReadOnlyList<TextSpan>> Spans(MarkedSource marked, AgentPolicy policy, LineSet? lines)
    {
        var source = marked.Text + new string('\n', 1000);
        var kind = marked.IsProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary;
        var compilation = EvaluatedCode.Compilation([EvaluatedCode.Parse(source)], kind).AddReferences(ConstructLibrary.Reference);
        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));

        var diagnostics = await EvaluatedCode.Run(compilation, EvaluatedCode.Scope(source, policy, lines));

        Assert.All(diagnostics, diagnostic => Assert.Equal("SCOPE301", diagnostic.Id));
        return [.. diagnostics.Uses().Select(use => use.Location.SourceSpan).OrderBy(span => span.Start)];
    }

    /// <summary>The documentation ids of every public type of the namespace Denied, or of all their members.</summary>
    private static string[] Ids(bool types) =>
        DeniedIds.Of(ConstructLibrary.Symbol.GlobalNamespace.GetMembers("Denied").OfType<INamespaceSymbol>().Single(), types);
}
