using ScopeAnalyzers.Tool.CommandLine;
using ScopeAnalyzers.Tool.Compile;

namespace ScopeAnalyzers.Tool.Tests.Compile;

public sealed class CompileTargetTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("compile-target-").FullName;

    [Fact]
    public void The_solution_of_the_nearest_folder_above()
    {
        Make("Shop.slnx", "src/Web/Web.csproj");
        Assert.Equal(["Shop.slnx"], Found(null, "src/Web"));
    }

    [Fact]
    public void Without_a_solution_every_project_but_those_that_a_build_made()
    {
        Make("src/Web/Web.csproj", "src/Jobs/Jobs.csproj", "src/Jobs/obj/Temporary.csproj", ".cache/Old.csproj");
        Assert.Equal(["src/Jobs/Jobs.csproj", "src/Web/Web.csproj"], Found(null, "src"));
    }

    [Theory]
    [InlineData("src/Web/Web.csproj", "src/Web/Web.csproj")]
    [InlineData("src/Web", "src/Web/Web.csproj")]
    [InlineData("src/Some.slnf", "src/Some.slnf")]
    public void What_is_named(string given, string found)
    {
        Make("Shop.slnx", "src/Some.slnf", "src/Web/Web.csproj");
        Assert.Equal([found], Found(given, ""));
    }

    [Theory]
    [InlineData(null, "several solutions in '", "Other.sln, Shop.slnx. Name one after --compile")]
    [InlineData("Gone.slnx", "no solution or project '", "give one that exists after --compile")]
    [InlineData("src/Lib.fsproj", "is neither a solution nor a C# project", ".slnx")]
    [InlineData("docs", "neither a solution nor a C# project in '", "name one after --compile")]
    public void What_leads_nowhere_is_told_with_what_to_do(string? given, string what, string advice)
    {
        Make("Shop.slnx", "Other.sln", "src/Lib.fsproj", "docs/page.md");

        var error = Assert.Throws<UsageException>(() => Found(given, ""));

        Assert.Contains(what, error.Message, StringComparison.Ordinal);
        Assert.Contains(advice, error.Message, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    private void Make(params string[] files)
    {
        foreach (var file in files.Select(file => Path.Combine(root, file)))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, "");
        }
    }

    private IEnumerable<string> Found(string? given, string directory) =>
        CompileTarget.Find(given is null ? null : Path.Combine(root, given), Path.Combine(root, directory), root)
            .Select(path => Path.GetRelativePath(root, path).Replace('\\', '/'));
}
