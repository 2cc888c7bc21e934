using ScopeAnalyzers.Build.Records;
using ScopeAnalyzers.Policy.Effective;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Model;

namespace ScopeAnalyzers.Build.Tests.Records;

public sealed class BuildRecordTests : IDisposable
{
    private static readonly DateTimeOffset Time = new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero);

    private static readonly ReviewResult Change = new("/repo", true, null, null, [new("src/A.cs", FileAct.Modify, [Codex])], [], []);

    private readonly string repository = Directory.CreateTempSubdirectory("agent-scope-").FullName;

    public BuildRecordTests() => Directory.CreateDirectory(Path.Combine(repository, ".git"));

    [Fact]
    public void What_compilations_find_is_in_the_same_log_in_whatever_order_they_end()
    {
        Begin().Add([Use("T:X", 3)], "analyzer");
        Begun().Add([Use("T:Y", 2)], "analyzer");
        var one = Log();
        Begin().Add([Use("T:Y", 2)], "analyzer");
        Begun().Add([Use("T:X", 3)], "analyzer");
        Assert.Equal(one, Log());
        Assert.Equal(2, one.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public void What_several_projects_find_is_told_once()
    {
        Begin().Add([Use("T:X", 3)], "analyzer");
        Begun().Add([Use("T:X", 3)], "analyzer");
        Assert.Single(Log().Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void Compilations_that_end_at_once_lose_nothing()
    {
        Begin();
        Parallel.For(0, 16, number => Begun().Add([Use($"T:X{number}", number + 1)], "analyzer"));
        Assert.Equal(16, Log().Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public void A_line_names_the_commit_that_wrote_it_and_not_the_one_of_an_older_compilation()
    {
        Begin().Add([Use("T:X", 3)], "analyzer");
        Assert.Contains("\"commit\":\"new\"", Log(), StringComparison.Ordinal);
        Assert.Contains("\"session\":\"s1\"", Log(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_build_begins_anew()
    {
        Begin().Add([Use("T:X", 3)], "analyzer");
        Begin();
        Assert.Empty(Log());
    }

    [Fact]
    public void Nothing_is_written_where_nothing_was_asked_for() => Assert.Null(BuildRecord.Asked(repository, "", ""));

    public void Dispose() => Directory.Delete(repository, recursive: true);

    private static Touch Codex =>
        new("codex", ["trailer"], "s1", null, ["new"], LineSet.Parse("1-9")) { ByCommit = [new CommitLines("new", "trailer", LineSet.Parse("1-9"))] };

    private static Finding Use(string id, int line) =>
        new("SCOPE301", Level.Error, Outcome.Deny, new ResourceName("api", id, "use"), "src/A.cs", line, 1, "codex", null, "old", "trailer", ["r"], [], "codex may not");

    private BuildRecord Begin()
    {
        var record = Begun();
        record.Begin(Change, Time, clock: null);
        return record;
    }

    private BuildRecord Begun() => BuildRecord.Asked(repository, "records", "records")!;

    private string Log() => File.ReadAllText(Path.Combine(repository, "records", "decisions.jsonl"));
}
