using ScopeAnalyzers.Build.Slices;
using ScopeAnalyzers.Policy.Effective;

namespace ScopeAnalyzers.Build.Tests.Slices;

public sealed class SliceFileTests : IDisposable
{
    private static readonly DateTime Before = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly TemporaryFolder folder = new();
    private readonly string file, assembly;

    public SliceFileTests()
    {
        (file, assembly) = (folder.File("agent-scope.effective"), folder.Write("A.dll", ""));
        SliceFile.Write(file, Slice("c1", 1, 2), assembly);
        File.SetLastWriteTimeUtc(file, Before);
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_same_slice_is_not_written_again()
    {
        SliceFile.Write(file, Slice("c1", 1, 2), assembly);

        Assert.Equal(Before, File.GetLastWriteTimeUtc(file));
    }

    [Fact]
    public void Other_lines_are_written()
    {
        SliceFile.Write(file, Slice("c1", 1, 3), assembly);

        Assert.Equal(Slice("c1", 1, 3).Files[0].Lines, EffectiveScopeText.Read(File.ReadAllText(file)).Files[0].Lines);
    }

    [Fact]
    public void An_amended_commit_alone_recompiles_nothing()
    {
        SliceFile.Write(file, Slice("c2", 1, 2), assembly);

        Assert.Equal(Before, File.GetLastWriteTimeUtc(file));
    }

    [Fact]
    public void After_a_failed_compile_the_messages_name_the_amended_commit()
    {
        File.SetLastWriteTimeUtc(assembly, Before.AddMinutes(-1));

        SliceFile.Write(file, Slice("c2", 1, 2), assembly);

        Assert.Equal("c2", EffectiveScopeText.Read(File.ReadAllText(file)).Files[0].Lines[0].Commit);
    }

    [Fact]
    public void What_another_version_wrote_is_written_anew()
    {
        File.WriteAllText(file, "agent-scope/effective-0\n");
        File.SetLastWriteTimeUtc(file, Before);

        SliceFile.Write(file, Slice("c1", 1, 2), assembly);

        Assert.Single(EffectiveScopeText.Read(File.ReadAllText(file)).Files);
    }

    private static StoredScope Slice(string commit, params int[] lines) => new(
        "/repo",
        [StoredPolicy.Of(ProjectSliceTests.Policy("codex"))],
        [new("src/A.cs", [1, 2, 3], [new(0, commit, "trailer", LineSet.Of(lines))], [])]);
}
