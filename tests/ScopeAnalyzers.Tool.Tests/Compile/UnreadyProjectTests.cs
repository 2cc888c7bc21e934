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

    [Fact]
    public void A_missing_sdk_that_global_json_pins_is_named_once_and_nothing_else_is_said()
    {
        Begin("<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>",
            ("global.json", """{ "sdk": { "version": "1.0.999", "rollForward": "disable" } }"""));

        var invoked = folder.Run("check", "--compile");

        Assert.Equal(3, invoked.ExitCode);
        Assert.Contains("error SCOPE601  'global.json' asks for the .NET SDK 1.0.999, which is not installed here", invoked.Out, StringComparison.Ordinal);
        Assert.EndsWith("? not evaluated: 1 error, 0 warnings\n", invoked.Out, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private void Begin(string project, params (string Path, string Text)[] more)
    {
        folder.Write(".gitignore", "bin/\nobj/\n");
        folder.Write("agent-scope.json", """{ "version": 1, "agents": { "claude-code": { "scope": { "files": { "allow": ["*.cs"] } } } } }""");
        folder.Write("Web.csproj", project);
        foreach (var (path, text) in more)
            folder.Write(path, text);
        folder.Commit("Begin");
        folder.Git("switch", "-q", "-c", "work");
        folder.Write("Page.cs", "public static class Page;\n");
        folder.Commit("Page" + CompiledShop.ByClaude);
    }
}
