using System.Text.RegularExpressions;
using ScopeAnalyzers.Documentation;
using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Review.Tests.Git;

namespace ScopeAnalyzers.Review.Tests.Docs;

/// <summary>
/// What a rule's page shows of C# that is evaluated by its text alone is evaluated as the page says: an agent's new file.
/// </summary>
public sealed partial class RuleExampleTests
{
    private const string Everything = """{ "version": 1, "agents": { "codex": { "scope": { "files": { "allow": ["**"] } } } } }""";

    public static TheoryData<string> OfText => [.. DiagnosticTable.All.Select(row => row.Id).Where(IsOfText)];

    [Theory]
    [MemberData(nameof(OfText))]
    public void The_violation_is_reported_on_the_lines_that_say_so(string id)
    {
        var code = Code(id, "Violation")!;
        var expected = code.Text.Split('\n')
            .SelectMany((line, index) => Mark().Matches(line).Select(mark => (Line: index + 1, Id: mark.Groups[1].Value)))
            .Where(mark => mark.Id == id);

        Assert.NotEmpty(expected);
        Assert.Equal(expected, Reported(id, code));
    }

    [Theory]
    [MemberData(nameof(OfText))]
    public void What_is_in_scope_is_not_reported(string id) => Assert.Empty(Reported(id, Code(id, "In scope")!));

    private static bool IsOfText(string id) => id[5] is '4' or '6' && Code(id, "Violation") is not null;

    private static Snippet? Code(string id, string heading) =>
        Snippet.Blocks($"docs/rules/{id}.md").SingleOrDefault(snippet => snippet.Heading == heading && snippet.Language == "csharp");

    /// <summary>What is found in the file, each with its line; a finding that names further lines counts in each.</summary>
    private static IEnumerable<(int Line, string Id)> Reported(string id, Snippet code)
    {
        var manifest = Snippet.Blocks(code.Page).FirstOrDefault(snippet => snippet.Language == "jsonc")?.Text ?? Everything;
        using var repository = new TestRepository();
        repository.Write("agent-scope.json", manifest).Commit("base");
        repository.Branch("work").Write("src/Example.cs", code.Text).Commit("an example", TestRepository.Codex);

        return
        [
            .. from finding in repository.Check().Findings
               where finding.File == "src/Example.cs"
               from line in Further().Matches(finding.Message).SelectMany(match => match.Groups[1].Captures)
                   .Select(capture => int.Parse(capture.Value)).Prepend(finding.Line)
               orderby line
               select (line, finding.Id),
        ];
    }

    [GeneratedRegex(@"//.*?\b(SCOPE\d{3})\b")]
    private static partial Regex Mark();

    [GeneratedRegex(@"Also in lines: (?:(\d+)(?:, )?)+\.")]
    private static partial Regex Further();
}
