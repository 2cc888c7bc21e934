using ScopeAnalyzers.Policy.Effective;
using ScopeAnalyzers.Policy.Requests;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Review.Results;
using ScopeAnalyzers.Review.Tests.Git;

namespace ScopeAnalyzers.Review.Tests.Results;

public sealed class SlicerTests : IDisposable
{
    private readonly TestRepository repository = new();

    public SlicerTests()
    {
        repository.Write("agent-scope.json", """{ "version": 1, "agents": { "codex": { "scope": { "files": { "allow": ["**"] } } } } }""");
        repository.Write("src/A.cs", "class A;\n").Write("src/B.cs", "class B;\n").Commit("base");
        repository.Branch("work");
    }

    [Fact]
    public void A_project_gets_the_touched_files_that_it_compiles()
    {
        repository.Write("src/A.cs", "class A;\nclass C;\n").Write("src/B.cs", "class B;\nclass D;\n").Commit("change", TestRepository.Codex);

        var scope = Slicer.Slice(repository.Review(), [Path.Combine(repository.Root, "src/A.cs")]);

        var file = Assert.Single(scope.Files);
        Assert.Equal("src/A.cs", file.Path);
        Assert.Equal("2", Assert.Single(file.Lines).Lines.ToString());
        Assert.Equal("codex", Assert.Single(scope.Policies).Agent);
        Assert.Equal(LineHash.Of("class C;", 0, 8), file.Hashes[1]);
    }

    [Fact]
    public void What_a_grant_would_lift_in_a_file_is_told_with_what_it_would_list()
    {
        repository.Git("switch", "--quiet", "main");
        repository.Write("agent-scope.json", """{ "version": 1, "agents": { "codex": { "scope": { "files": { "allow": ["docs/**"] } } } } }""").Commit("narrow");
        repository.Branch("outside");
        repository.Write("src/A.cs", "class A;\nclass C;\n").Commit("change", TestRepository.Codex);

        var finding = Assert.Single(Assert.Single(Slicer.Slice(repository.Review(), [Path.Combine(repository.Root, "src/A.cs")]).Files).Findings);

        Assert.Equal(new GrantSubject(Kind.Files, "src/A.cs"), finding.Request?.Asks[0].Subject);
        Assert.Equal(["agents.codex.scope.files.allow"], finding.Request?.Asks[0].Rules);
    }

    [Fact]
    public void A_project_that_no_agent_touched_gets_nothing()
    {
        repository.Write("src/A.cs", "class A;\nclass C;\n").Commit("change", TestRepository.Codex);

        var scope = Slicer.Slice(repository.Review(), [Path.Combine(repository.Root, "src/B.cs")]);

        Assert.Empty(scope.Files);
        Assert.Empty(scope.Policies);
    }

    [Theory]
    [InlineData("\r")]
    [InlineData("\u0085")]
    [InlineData("\u2028")]
    [InlineData("\u2029")]
    public void What_ends_a_line_in_csharp_alone_makes_several_lines_of_one_of_gits(string end)
    {
        repository.Write("src/A.cs", $"class A;\n// comment{end}class C;\n").Commit("change", TestRepository.Codex);

        var scope = Slicer.Slice(repository.Review(), [Path.Combine(repository.Root, "src/A.cs")]);

        Assert.Equal("2-3", Assert.Single(Assert.Single(scope.Files).Lines).Lines.ToString());
    }

    [Fact]
    public void A_file_that_is_not_UTF8_is_the_agents_as_a_whole()
    {
        File.WriteAllText(Path.Combine(repository.Root, "src/A.cs"), "class A;\nclass C;", System.Text.Encoding.Unicode);
        repository.Commit("change", TestRepository.Codex);

        var scope = Slicer.Slice(repository.Review(), [Path.Combine(repository.Root, "src/A.cs")]);

        Assert.Equal("1-2", Assert.Single(Assert.Single(scope.Files).Lines).Lines.ToString());
    }

    public void Dispose() => repository.Dispose();
}
