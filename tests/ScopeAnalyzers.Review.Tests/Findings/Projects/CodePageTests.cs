using ScopeAnalyzers.Review.Findings.Projects.Facts;
using ScopeAnalyzers.Review.Findings.Projects.UnobservedCode;

namespace ScopeAnalyzers.Review.Tests.Findings.Projects;

public class CodePageTests
{
    [Fact]
    public void The_rules_page_has_every_kind_of_code_that_no_observer_can_evaluate()
    {
        var page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "SCOPE105.md"));

        Assert.All(CodeKinds.All,
            kind => Assert.Contains(
                $"| {kind.What} | {string.Join(", ", kind.Extensions.Concat(kind.Names).Select(name => $"`{name}`"))} |", page));
    }
}
