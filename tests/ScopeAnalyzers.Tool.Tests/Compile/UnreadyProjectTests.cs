namespace ScopeAnalyzers.Tool.Tests.Compile;

public sealed class UnreadyProjectTests : IDisposable
{
    private readonly GitFolder folder = GitFolder.Empty();

    [Fact]
    public void A_project_that_is_not_restored_is_3_and_says_so()
    {
        Begin("<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>");

        var invoked = folder.Run("check", "--compile");

        Assert.Equal(3, invoked.ExitCode);
        Assert.Contains("'Web.csproj' is not restored", invoked.Out, StringComparison.Ordinal);
        Assert.EndsWith("? not evaluated: 1 error, 0 warnings\n", invoked.Out, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(folder.Root, "obj", "project.assets.json")));
    }

    [Fact]
    public void A_project_that_cannot_be_loaded_is_3_with_what_the_build_said()
    {
        Begin("<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup></Project>");

        var invoked = folder.Run("check", "--compile", "Web.csproj");

        Assert.Equal(3, invoked.ExitCode);
        Assert.Contains("'PropertyGroup' start tag", invoked.Out, StringComparison.Ordinal);
        Assert.Contains("'Page.cs', which claude-code changed, is in no project", invoked.Out, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private void Begin(string project)
    {
        folder.Write(".gitignore", "bin/\nobj/\n");
        folder.Write("agent-scope.json", """{ "version": 1, "agents": { "claude-code": { "scope": { "files": { "allow": ["*.cs"] } } } } }""");
        folder.Write("Web.csproj", project);
        folder.Commit("Begin");
        folder.Git("switch", "-q", "-c", "work");
        folder.Write("Page.cs", "public static class Page;\n");
        folder.Commit("Page" + CompiledShop.ByClaude);
    }
}
