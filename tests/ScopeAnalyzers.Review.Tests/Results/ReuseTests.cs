using System.Text;
using ScopeAnalyzers.Policy.Effective;
using ScopeAnalyzers.Review.Git;
using ScopeAnalyzers.Review.Model;
using ScopeAnalyzers.Review.Results;
using ScopeAnalyzers.Review.Tests.Git;

namespace ScopeAnalyzers.Review.Tests.Results;

/// <summary>A build of an unchanged tree costs three processes, and whatever changes is seen.</summary>
public sealed class ReuseTests : IDisposable
{
    private const string Manifest = """
        { "version": 1, "agents": { "codex": { "scope": { "files": { "allow": ["src/**"] } }, "expires": "2026-11-24T13:00:00Z" } } }
        """;

    private readonly TestRepository repository = new();

    public ReuseTests()
    {
        repository.Write("agent-scope.json", Manifest).Write("src/A.cs", "1\n").Commit("base");
        repository.Branch("work").Write("src/A.cs", "1\n2\n").Write("B.cs", "1\n").Commit("change", TestRepository.Codex);
    }

    [Fact]
    public void A_second_build_asks_git_three_times_and_says_the_same()
    {
        var first = Build();

        var second = Build(calls: 3);

        Assert.Equal(first.Told, second.Told);
        Assert.Equal(first with { Told = second.Told, UntrackedFiles = second.UntrackedFiles }, second);
        Assert.Contains(second.Told, finding => finding is { Id: "SCOPE101", File: "B.cs" });
        Assert.Contains(EffectiveScopeText.Open(second.Scope).Files, file => file.Path == "src/A.cs");
    }

    [Fact]
    public void A_first_build_cannot_do_with_three() => Assert.Contains(Build(calls: 3).Told, finding => finding.Id == "SCOPE004");

    [Fact]
    public void A_changed_file_is_seen()
    {
        Build();
        repository.Write("src/A.cs", "1\n2\n3\n");
        Build();
        repository.Write("src/A.cs", "1\n2\n4\n5\n");

        var changed = EffectiveScopeText.Open(Build(environment: ("CODEX_CI", "1")).Scope).Files.Single(file => file.Path == "src/A.cs");
        Assert.Equal("3-4", Assert.Single(changed.Lines, lines => lines.Commit is null).Lines.ToString());
    }

    [Fact]
    public void A_new_commit_is_seen()
    {
        Build();
        repository.Write("C.cs", "1\n").Commit("change", TestRepository.Codex);

        Assert.Contains(Build().Told, finding => finding.File == "C.cs");
    }

    [Fact]
    public void A_base_that_moved_is_seen()
    {
        Build();
        repository.Git("switch", "--quiet", "main");
        repository.Write("agent-scope.json", Manifest.Replace("src/**", "**", StringComparison.Ordinal)).Commit("wider");
        repository.Git("switch", "--quiet", "work");

        Assert.DoesNotContain(Build().Told, finding => finding.Id == "SCOPE101");
    }

    [Fact]
    public void A_note_is_seen()
    {
        repository.Write("src/C.cs", "1\n").Commit("a person's");
        Build();
        repository.GitWith("src/C.cs\n  abcdef0 1\n---\n{\"schema_version\":\"authorship/3.0.0\"}", "notes", "--ref=ai", "add", "--file=-", "HEAD");

        Assert.Contains(Build().Told, finding => finding.Id == "SCOPE002" && finding.Message.Contains("unknown", StringComparison.Ordinal));
    }

    [Fact]
    public void An_entry_that_expired_since_is_seen()
    {
        Build();

        Assert.Contains(Build(clock: TestRepository.Now.AddHours(2)).Told, finding => finding.Id == "SCOPE002");
    }

    [Fact]
    public void Until_when_it_holds_is_told_of_a_review_and_of_one_that_was_kept_and_never_in_CI()
    {
        var expiry = new DateTimeOffset(2026, 11, 24, 13, 0, 0, TimeSpan.Zero);

        Assert.Equal(expiry, Build().Until);
        Assert.Equal(expiry, Build(calls: 3).Until);
        Assert.Null(Build(environment: ("CI", "true")).Until);
    }

    [Fact]
    public void What_git_does_not_hold_is_asked_of_each_build()
    {
        repository.Write(".git/info/exclude", "obj/\n");
        Assert.Empty(Build().UntrackedFiles);
        repository.Write("obj/Made.cs", "1\n");

        Assert.Equal(["obj/"], Build(calls: 3).UntrackedFiles);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    public void A_kept_review_that_is_broken_is_made_again(int length)
    {
        Build();
        File.WriteAllBytes(Kept, File.ReadAllBytes(Kept)[..length]);

        Assert.Contains(Build().Told, finding => finding.Id == "SCOPE101");
    }

    [Fact]
    public void A_check_and_CI_read_no_kept_review()
    {
        Build();
        File.WriteAllText(Kept, File.ReadAllText(Kept, Encoding.Latin1).Replace("SCOPE101", "SCOPE007", StringComparison.Ordinal), Encoding.Latin1);

        Assert.Contains(Build().Told, finding => finding.Id == "SCOPE007");
        Assert.Contains(repository.Review().Findings, finding => finding.Id == "SCOPE101");
        Assert.Contains(Build(environment: ("CI", "true"), @base: "main").Told, finding => finding.Id == "SCOPE101");
    }

    public void Dispose() => repository.Dispose();

    private string Kept => Directory.GetFiles(Path.Combine(repository.Root, ".git", "agent-scope", "reviews")).Single();

    private BuildReview Build(int calls = 1000, DateTimeOffset? clock = null, string? @base = null,
        params (string Name, string Value)[] environment) => Reviewer.RunForBuild(
        new ReviewRequest(repository.Root, environment.ToDictionary(pair => pair.Name, pair => pair.Value), Worktree: true,
            clock ?? TestRepository.Now, Base: @base),
        GitLimits.Default with { Calls = calls },
        default);
}
