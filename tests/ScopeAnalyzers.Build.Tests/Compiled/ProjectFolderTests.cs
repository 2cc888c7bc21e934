using ScopeAnalyzers.Build.Compiled;

namespace ScopeAnalyzers.Build.Tests.Compiled;

public sealed class ProjectFolderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_project_that_is_named_through_a_link_stands_where_the_compiler_runs()
    {
        folder.Write("real/Web.csproj", "<Project />");
        Directory.CreateSymbolicLink(folder.File("link"), folder.File("real"));

        Assert.Equal(folder.File("real"), ProjectFolder.Of(folder.File("link/Web.csproj"), folder.File("real")));
    }

    [Fact]
    public void Another_folder_than_the_projects_does_not_count()
    {
        folder.Write("one/Web.csproj", "<Project />");
        folder.Write("two/Web.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />");

        Assert.Equal(folder.File("one"), ProjectFolder.Of(folder.File("one/Web.csproj"), folder.File("two")));
    }
}
