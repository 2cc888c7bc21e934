using ScopeAnalyzers.Policy.Decisions;

namespace ScopeAnalyzers.Policy.Tests.Decisions;

public class BranchTaskTests
{
    private static readonly string[] Known = ["T-1", "T-2", "T-12"];

    [Theory]
    [InlineData("T-1", "T-1")]
    [InlineData("feature/T-1-fix", "T-1")]
    [InlineData("xT-1/T-1", "T-1")]
    [InlineData("T-1x/T-1", "T-1")]
    [InlineData("T-1T-1T-1", null)]
    [InlineData("xT-1", null)]
    [InlineData("T-1x", null)]
    [InlineData("T-123", null)]
    [InlineData("t-1", null)]
    [InlineData("T-1/T-12", "T-12")]
    [InlineData("T-2/T-1", "T-2")]
    [InlineData("T-1/T-2", "T-1")]
    public void A_branch_holds_the_longest_id_that_stands_by_itself_and_of_two_the_first(string branch, string? task) =>
        Assert.Equal(task, BranchTask.In(branch, Known));
}
