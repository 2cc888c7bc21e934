using System.Text;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Review.Model;
using ScopeAnalyzers.Review.Results;
using ScopeAnalyzers.Review.Tests.Git;

namespace ScopeAnalyzers.Review.Tests.Results.Reuse;

/// <summary>What a hook asks before every step: what was kept is what git has, or it is found anew.</summary>
public sealed class ManifestCacheTests : IDisposable
{
    private readonly TestRepository repository = new();

    public ManifestCacheTests()
    {
        Write("src/**").Commit("base");
        repository.Branch("work");
    }

    [Fact]
    public void The_second_answer_is_the_first()
    {
        var asked = Find();

        var kept = Find();

        Assert.Equal("src/**", Allowed(kept));
        Assert.Equal((asked.Root, asked.CommonDirectory, asked.Head, asked.Branch, asked.Base, asked.Source),
            (kept.Root, kept.CommonDirectory, kept.Head, kept.Branch, kept.Base, kept.Source));
    }

    [Fact]
    public void The_second_answer_is_read_from_what_was_kept()
    {
        Find();
        var written = File.GetLastWriteTimeUtc(Record());
        Find();
        Assert.Equal(written, File.GetLastWriteTimeUtc(Record()));
    }

    [Fact]
    public void A_kept_text_that_git_does_not_have_is_not_believed()
    {
        Find();
        File.WriteAllBytes(Record(), Replaced(File.ReadAllBytes(Record()), "src/**", "**/*.*"));

        Assert.Equal("src/**", Allowed(Find()));
        Assert.Equal(-1, File.ReadAllBytes(Record()).AsSpan().IndexOf("**/*.*"u8));
    }

    [Fact]
    public void A_kept_text_of_another_commit_is_not_believed()
    {
        Write("**").Commit("wider, on the branch");
        Find();
        repository.Git("branch", "--move", "main", "elsewhere");
        repository.Git("branch", "main", "HEAD");
        Find();
        var forged = File.ReadAllBytes(Record());
        repository.Git("branch", "--force", "main", "elsewhere");
        Find();
        File.WriteAllBytes(Record(), forged);

        Assert.Equal("src/**", Allowed(Find()));
    }

    [Fact]
    public void A_base_that_moved_is_seen()
    {
        Find();
        repository.Git("switch", "--quiet", "main");
        Write("lib/**").Commit("another scope");
        repository.Git("switch", "--quiet", "work");

        Assert.Equal("lib/**", Allowed(Find()));
    }

    [Fact]
    public void A_base_that_moved_among_packed_refs_is_seen()
    {
        repository.Git("update-ref", "refs/remotes/origin/main", "main");
        repository.Git("pack-refs", "--all");
        Find();
        repository.Git("switch", "--quiet", "main");
        Write("lib/**").Commit("another scope");
        repository.Git("update-ref", "refs/remotes/origin/main", "main");
        repository.Git("pack-refs", "--all");

        Assert.Equal("lib/**", Allowed(Find()));
    }

    [Fact]
    public void Another_branch_and_another_commit_are_seen()
    {
        Find();
        repository.Branch("codex/T-1");
        Assert.Equal("codex/T-1", Find().Branch);
        var commit = repository.Commit("more");
        Assert.Equal(commit, Find().Head);
    }

    [Fact]
    public void The_base_that_the_manifest_names_is_watched_too()
    {
        repository.Git("branch", "release", "main");
        repository.Git("switch", "--quiet", "main");
        repository.Write("agent-scope.json", """{ "version": 1, "base": ["release"], "agents": { "codex": { "scope": { "files": { "allow": ["src/**"] } } } } }""").Commit("name a base");
        repository.Git("switch", "--quiet", "release");
        Write("release/**").Commit("first");
        repository.Git("switch", "--quiet", "work");
        Assert.Equal(("release/**", "release"), (Allowed(Find()), Find().Base));

        repository.Git("switch", "--quiet", "release");
        Write("later/**").Commit("second");
        repository.Git("switch", "--quiet", "work");

        Assert.Equal("later/**", Allowed(Find()));
    }

    [Fact]
    public void A_manifest_to_which_another_one_leads_is_read_from_what_was_kept()
    {
        repository.Git("branch", "release", "main");
        repository.Git("switch", "--quiet", "main");
        repository.Write("agent-scope.json", """{ "version": 1, "base": ["release"], "agents": {} }""").Commit("name a base");
        repository.Git("switch", "--quiet", "work");
        Find();
        var written = File.GetLastWriteTimeUtc(Record());

        Assert.Equal(("src/**", "release"), (Allowed(Find()), Find().Base));
        Assert.Equal(written, File.GetLastWriteTimeUtc(Record()));
    }

    [Fact]
    public void A_kept_object_that_is_missing_is_asked_for()
    {
        Find();
        var bytes = File.ReadAllBytes(Record());
        File.WriteAllBytes(Record(), Replaced(bytes, "blob", "tree"));

        Assert.Equal("src/**", Allowed(Find()));
        Assert.Equal(bytes, File.ReadAllBytes(Record()));
    }

    [Fact]
    public void A_manifest_that_is_not_the_bases_is_never_kept()
    {
        repository.Git("switch", "--quiet", "main");
        repository.Delete("agent-scope.json").Commit("none");
        repository.Git("switch", "--quiet", "work");
        Write("here/**");
        Assert.Equal("here/**", Allowed(Find()));
        Write("there/**");
        Assert.Equal("there/**", Allowed(Find()));
    }

    [Fact]
    public void That_there_is_none_is_kept_until_there_is_one()
    {
        using var empty = new TestRepository();
        empty.Commit("nothing");
        Assert.Null(Find(empty).Source);
        Assert.Null(Find(empty).Source);
        empty.Write("agent-scope.json", Manifest("src/**"));
        Assert.Equal("worktree", Find(empty).Source!.Source);
    }

    [Fact]
    public void A_broken_record_is_asked_anew()
    {
        Find();
        File.WriteAllBytes(Record(), File.ReadAllBytes(Record())[..40]);

        Assert.Equal("src/**", Allowed(Find()));
    }

    [Fact]
    public void Task_files_are_kept_with_it()
    {
        repository.Git("switch", "--quiet", "main");
        repository.Write(".agent-scope/tasks/T-1.json", """{ "agent": "codex" }""").Commit("a task");
        repository.Git("switch", "--quiet", "work");
        Find();

        Assert.Equal(["T-1"], Find().Manifest!.Tasks.Keys);
    }

    [Fact]
    public void A_linked_working_tree_has_its_own()
    {
        var linked = repository.Root + "-linked";
        repository.Git("worktree", "add", "--quiet", "-b", "other", linked, "main");
        Find();
        var request = new ReviewRequest(linked, new Dictionary<string, string>(), Worktree: true, TestRepository.Now);

        Assert.Equal("other", RepositoryReader.FindManifest(request, default).Branch);
        Assert.Equal("other", RepositoryReader.FindManifest(request, default).Branch);
        Assert.Equal("work", Find().Branch);
        repository.Git("worktree", "remove", "--force", linked);
    }

    [Fact]
    public void In_CI_nothing_kept_is_read()
    {
        Find();
        File.Delete(Record());

        Find(repository, ("CI", "true"));

        Assert.Empty(Directory.GetFiles(Path.Combine(repository.Root, ".git", "agent-scope", "manifests")));
    }

    public void Dispose() => repository.Dispose();

    private TestRepository Write(string allowed) => repository.Write("agent-scope.json", Manifest(allowed));

    private static string Manifest(string allowed) => $$"""{ "version": 1, "agents": { "codex": { "scope": { "files": { "allow": ["{{allowed}}"] } } } } }""";

    private ManifestInForce Find() => Find(repository);

    private static ManifestInForce Find(TestRepository repository, params (string Name, string Value)[] environment) =>
        RepositoryReader.FindManifest(
        new ReviewRequest(repository.Root, environment.ToDictionary(pair => pair.Name, pair => pair.Value), Worktree: true,
            TestRepository.Now), default);

    private string Record() => Assert.Single(Directory.GetFiles(Path.Combine(repository.Root, ".git", "agent-scope", "manifests")));

    private static byte[] Replaced(byte[] bytes, string from, string to) =>
        Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(bytes).Replace(from, to, StringComparison.Ordinal));

    private static string Allowed(ManifestInForce found) =>
        found.Manifest!.Agents["codex"].Scopes[0].Kinds[Kind.Files].Allow!.Rules[0].Match.Text;
}
