using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Tests.Git;

namespace ScopeAnalyzers.Review.Tests.InForce;

/// <summary>Which manifest decides, where the base has none, a broken one, or another than the change.</summary>
public sealed class ManifestChoiceTests : IDisposable
{
    private const string Valid = """{ "version": 1, "agents": { "codex": { "scope": { "files": { "allow": ["src/**"] } } } } }""";
    private const string Broken = """{ "version": 1, "agent": {} }""";

    private readonly TestRepository repository = new();

    [Fact]
    public void A_first_manifest_is_in_force_while_no_agent_is_in_the_change()
    {
        repository.Commit("base");
        repository.Branch("work").Write("agent-scope.json", Valid).Commit("first");

        var result = repository.Review();

        Assert.Equal(("worktree", null), (result.Source!.Source, result.Source.Commit));
        Assert.Equal(("SCOPE007", Level.Message), (Assert.Single(result.Findings).Id, result.Findings[0].Level));
    }

    [Fact]
    public void An_agent_cannot_bring_its_own_first_manifest()
    {
        repository.Commit("base");
        repository.Branch("work").Write("agent-scope.json", Valid).Commit("first", TestRepository.Codex);

        var finding = Assert.Single(repository.Review().Findings);

        Assert.Equal(("SCOPE002", "codex", Level.Error), (finding.Id, finding.Agent, finding.Level));
    }

    [Fact]
    public void A_manifest_that_was_not_pushed_is_told_with_both_commits()
    {
        var pushed = repository.Commit("base");
        repository.Git("update-ref", "refs/remotes/origin/main", "HEAD");
        var local = repository.Write("agent-scope.json", Valid).Commit("first");
        repository.Branch("work").Write("src/A.cs", "").Commit("change", TestRepository.Codex);

        Assert.Equal(
            $"codex changed something, and origin/main ({pushed[..7]}) has no 'agent-scope.json' to evaluate it by, while your main ({local[..7]}) has one; run: git push origin main",
            Assert.Single(repository.Review().Findings).Message);
    }

    [Fact]
    public void An_error_in_the_changes_manifest_stands_at_its_line()
    {
        repository.Write("agent-scope.json", Valid).Commit("base");
        repository.Branch("work").Write("agent-scope.json", "{\n  \"version\": 1,\n  \"agent\": {}\n}").Commit("break");

        var finding = Assert.Single(repository.Review().Findings, finding => finding.Level == Level.Error);

        Assert.Equal(("SCOPE001", "agent-scope.json", 3, 3), (finding.Id, finding.File, finding.Line, finding.Column));
    }

    [Fact]
    public void A_broken_manifest_at_the_base_fails_a_change_of_an_agents()
    {
        repository.Write("agent-scope.json", Broken).Commit("base");
        repository.Branch("work").Write("agent-scope.json", Valid).Write("src/A.cs", "").Commit("mend", TestRepository.Codex);

        Assert.Equal("SCOPE001", Assert.Single(repository.Review().Findings).Id);
    }

    [Fact]
    public void A_person_can_mend_a_broken_manifest_at_the_base()
    {
        repository.Write("agent-scope.json", Broken).Commit("base");
        repository.Branch("work").Write("agent-scope.json", Valid).Commit("mend");

        var finding = Assert.Single(repository.Review().Findings);

        Assert.Equal(("SCOPE007", Level.Warning), (finding.Id, finding.Level));
    }

    [Fact]
    public void A_test_of_the_manifest_that_fails_stands_at_its_place()
    {
        repository.Write("agent-scope.json", Valid).Commit("base");
        repository.Branch("work").Write("agent-scope.json", Valid.Replace("\n", "", StringComparison.Ordinal)[..^1] + ",\n\"tests\": [{ \"agent\": \"codex\", \"file\": \"src/A.cs\", \"expect\": \"deny\" }] }").Commit("test");

        var finding = Assert.Single(repository.Review().Findings, finding => finding.Level == Level.Error);

        Assert.Equal(("SCOPE006", "agent-scope.json", 2), (finding.Id, finding.File, finding.Line));
    }

    [Fact]
    public void Task_files_are_read_from_the_manifests_own_commit()
    {
        repository.Write("agent-scope.json", Valid).Write(".agent-scope/tasks/T-1.json", """{ "agent": "codex", "narrow": { "files": { "allow": ["src/Web/**"] } } }""").Commit("base");
        repository.Branch("work").Delete(".agent-scope/tasks/T-1.json").Commit("a person's");
        repository.Write("src/A.cs", "1\n").Commit("change\n\nTask: T-1", TestRepository.Codex);

        var finding = Assert.Single(repository.Review().Findings, finding => finding.Level == Level.Error);

        Assert.Equal(("SCOPE101", "src/A.cs", "T-1"), (finding.Id, finding.File, finding.Task));
        Assert.Equal(["tasks.T-1.narrow.files.allow"], finding.By);
    }

    public void Dispose() => repository.Dispose();
}
