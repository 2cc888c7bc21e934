using ScopeAnalyzers.Review;
using ScopeAnalyzers.Review.Model;
using ScopeAnalyzers.Review.Tests.Git;

namespace ScopeAnalyzers.Tampering.Tests.Observers;

/// <summary>What <c>agent-scope check</c> does in CI: Review, of HEAD's objects alone.</summary>
internal static class Check
{
    public static IReadOnlyList<string> Of(Shop shop, Row row) =>
        Told.Once(Run(shop, row).Findings.Select(finding => Told.Of(finding.Id, finding.File, finding.Level)));

    private static ReviewResult Run(Shop shop, Row row) => Reviewer.Run(
        new ReviewRequest(shop.Root, new Dictionary<string, string>(row.Environment) { ["CI"] = "true" }, Worktree: false,
            TestRepository.Now) { IsCheck = true },
        row.Limits,
        default);
}
