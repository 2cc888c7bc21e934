using ScopeAnalyzers.Policy.Decisions;

namespace ScopeAnalyzers.Analyzer.Tests.Docs;

/// <summary>What a rule's page shows is so: its C# compiles, and is evaluated as the page says.</summary>
public class RuleExampleTests
{
    private const string Violation = "Violation", InScope = "In scope";

    public static TheoryData<string> OfTheAnalyzer => [.. DiagnosticTable.All.Select(row => row.Id).Where(IsTheAnalyzers)];

    public static TheoryData<string> WithCode => [.. DiagnosticTable.All.Select(row => row.Id)
        .Where(id => RuleExample.Of(id, Violation) is not null)];

    [Theory]
    [MemberData(nameof(WithCode))]
    public void Both_examples_compile(string id)
    {
        Assert.Empty(RuleExample.Of(id, Violation)!.Errors);
        Assert.Empty(RuleExample.Of(id, InScope)!.Errors);
    }

    [Theory]
    [MemberData(nameof(OfTheAnalyzer))]
    public async Task The_violation_is_reported_on_the_lines_that_say_so(string id)
    {
        var example = RuleExample.Of(id, Violation)!;

        Assert.Contains(example.Expected, expected => expected.EndsWith(id, StringComparison.Ordinal));
        Assert.Equal(example.Expected, await example.Reported());
    }

    [Theory]
    [MemberData(nameof(OfTheAnalyzer))]
    public async Task What_is_in_scope_is_not_reported(string id) => Assert.Empty(await RuleExample.Of(id, InScope)!.Reported());

    // Edits of tests are between two versions of a file, and 'check' alone has both.
    private static bool IsTheAnalyzers(string id) => id[5] is '2' or '3' && id != "SCOPE204";
}
