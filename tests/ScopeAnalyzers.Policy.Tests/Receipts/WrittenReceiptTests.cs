using ScopeAnalyzers.Policy.Diagnostics;
using ScopeAnalyzers.Policy.Receipts;

namespace ScopeAnalyzers.Policy.Tests.Receipts;

public class WrittenReceiptTests
{
    [Theory]
    [InlineData("Error", true)]
    [InlineData("Warning", false)]
    [InlineData("Log", false)]
    public void A_compile_fails_at_an_error_alone(string level, bool fails) =>
        Assert.Equal(fails, new WrittenReceipt("r1", new("n1", "s1", []), [Finding("Log"), Finding(level)]).FailsTheCompile);

    [Fact]
    public void A_compile_fails_at_nothing_where_nothing_was_found() =>
        Assert.False(new WrittenReceipt("r1", new("n1", "s1", []), []).FailsTheCompile);

    private static ReportedFinding Finding(string level) =>
        new("SCOPE301", "codex may not", new Dictionary<string, string?> { [ViolationProperties.Level] = level });
}
