namespace ScopeAnalyzers.Tool.Tests.Compile.Referenced;

/// <summary>What packages that an agent adds can do, where the manifest asks for it.</summary>
public class PackageFindingsTests(ReferencedShop shop) : IClassFixture<ReferencedShop>
{
    [Fact]
    public void A_package_that_leads_to_a_denied_class_is_reported_with_the_way()
    {
        var (exit, findings) = Added("NJsonSchema", "--compile");
        Assert.Equal(1, exit);
        var finding = Assert.Single(findings);
        Assert.StartsWith("SCOPE401 src/Web/Web.csproj ", finding, StringComparison.Ordinal);
        Assert.Contains("claude-code may not add the package 'NJsonSchema': a rule denies it. By way of ", finding, StringComparison.Ordinal);
        Assert.Contains("[agents.claude-code.scope.capabilities.deny[0], ", finding, StringComparison.Ordinal);
    }

    [Fact]
    public void A_package_that_leads_to_no_denied_class_is_in_scope() => Assert.Equal((0, 0), Counted(Added("Markdig", "--compile")));

    [Fact]
    public void A_package_that_runs_in_the_compiler_cannot_be_told_of()
    {
        var (exit, findings) = Added("PolySharp", "--compile");
        Assert.Equal(3, exit);
        Assert.Contains("missing: whether the package 'PolySharp' leads to 'network' (", Assert.Single(findings), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_compile_no_package_can_be_told_of()
    {
        var (exit, findings) = Added("Markdig");
        Assert.Equal(3, exit);
        Assert.Contains("its code is read by 'agent-scope check --compile'", Assert.Single(findings), StringComparison.Ordinal);
    }

    private static (int, int) Counted((int ExitCode, IReadOnlyList<string> Findings) result) => (result.ExitCode, result.Findings.Count);

    private (int ExitCode, IReadOnlyList<string> Findings) Added(string id, params string[] options) => shop.Check(
        "src/Web/Web.csproj", ReferencedShop.Project(ReferencedShop.Reference("AngleSharp"), ReferencedShop.Reference(id)), options);
}
