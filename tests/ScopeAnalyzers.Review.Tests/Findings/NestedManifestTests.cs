using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Tests.Git;

namespace ScopeAnalyzers.Review.Tests.Findings;

/// <summary>What a check says of a manifest that is not at the root of the repository.</summary>
public sealed class NestedManifestTests : IDisposable
{
    private const string Manifest = """{ "version": 1, "agents": { "claude-code": { "scope": { "files": { "allow": ["**"] } } } } }""";

    private const string Told = "'src/agent-scope.json' is not in force: only 'agent-scope.json' at the root of the repository is read";

    private readonly TestRepository repository = new();

    [Fact]
    public void The_only_manifest_in_a_folder_is_told_not_to_be_in_force()
    {
        repository.Write("src/agent-scope.json", Manifest).Commit("base");

        var result = repository.Check();

        Assert.False(result.HasManifest);
        var note = Assert.Single(result.Findings);
        Assert.Equal((Level.Message, "src/agent-scope.json"), (note.Level, note.File));
        Assert.StartsWith(Told, note.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_manifest_is_told_when_it_is_added_and_not_afterwards()
    {
        repository.Write("agent-scope.json", Manifest).Commit("base");
        repository.Branch("work");
        repository.Write("src/agent-scope.json", Manifest).Commit("a second one");

        Assert.Contains(repository.Check().Findings, finding => finding.Message.StartsWith(Told, StringComparison.Ordinal));
        repository.Git("switch", "--quiet", "main");
        repository.Git("merge", "--quiet", "--ff-only", "work");
        repository.Branch("more");
        repository.Write("a.md", "a\n").Commit("more");
        Assert.Empty(repository.Check().Findings);
    }

    public void Dispose() => repository.Dispose();
}
