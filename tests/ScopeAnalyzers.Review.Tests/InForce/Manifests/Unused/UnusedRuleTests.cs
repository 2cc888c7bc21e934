using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Tests.Git;

namespace ScopeAnalyzers.Review.Tests.InForce.Manifests.Unused;

/// <summary>SCOPE005 in a review: the command warns of rules that let in nothing, a build does not.</summary>
public sealed class UnusedRuleTests : IDisposable
{
    private const string Slip = """
        { "version": 1, "agents": { "codex": { "scope": {
          "files": { "allow": [
            "src/Wbe/**",
            "src/Web/**" ],
            "deny": [ "src/Api/**" ] } } } } }
        """;

    private readonly TestRepository repository = new();

    public UnusedRuleTests()
    {
        repository.Write("agent-scope.json", Slip).Write("src/Web/A.cs", "class A;\n").Commit("base");
        repository.Branch("work");
        repository.Write("agent-scope.json", Slip.Replace("src/Api", "src/Api2")).Commit("edit");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_command_warns_at_the_rule(bool worktree)
    {
        var finding = Assert.Single(repository.Review(worktree, isCheck: true).Findings, finding => finding.Id == "SCOPE005");

        Assert.Equal((Level.Warning, Outcome.Allow, "agent-scope.json", 3), (finding.Level, finding.Outcome, finding.File, finding.Line));
        Assert.Contains("Did you mean 'src/Web'?", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_that_leaves_the_manifest_alone_is_told_nothing()
    {
        repository.Git("switch", "-q", "-c", "other", "main");
        repository.Write("src/Web/A.cs", "class B;\n").Commit("change", TestRepository.Codex);

        Assert.DoesNotContain(repository.Review(worktree: false, isCheck: true).Findings, finding => finding.Id == "SCOPE005");
    }

    [Fact]
    public void An_error_comes_before_what_is_only_warned_of()
    {
        repository.Write("src/Api/Z.cs", "class Z;\n").Commit("change", TestRepository.Codex);

        Assert.Equal([Level.Error, Level.Warning],
            repository.Review(worktree: false, isCheck: true).Findings.Where(finding => finding.Id is "SCOPE101" or "SCOPE005")
                .Select(finding => finding.Level));
    }

    [Fact]
    public void What_is_edited_is_evaluated_and_not_what_is_in_force()
    {
        repository.Write("agent-scope.json", Slip.Replace("src/Wbe", "src/Wob")).Commit("edit");

        Assert.Contains("'src/Wob/**'",
            Assert.Single(repository.Review(worktree: false, isCheck: true).Findings, finding => finding.Id == "SCOPE005").Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_build_leaves_it_to_the_command() => Assert.DoesNotContain(repository.Review().Findings, finding => finding.Id == "SCOPE005");

    [Fact]
    public void A_folder_that_the_change_makes_is_there()
    {
        repository.Write("src/Wbe/B.cs", "class B;\n").Commit("change", TestRepository.Codex);

        Assert.DoesNotContain(repository.Review(worktree: false, isCheck: true).Findings, finding => finding.Id == "SCOPE005");
    }

    public void Dispose() => repository.Dispose();
}
