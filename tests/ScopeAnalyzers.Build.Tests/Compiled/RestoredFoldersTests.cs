using ScopeAnalyzers.Build.Compiled;

namespace ScopeAnalyzers.Build.Tests.Compiled;

public class RestoredFoldersTests
{
    private const string Task = "/home/grace/.nuget/packages/scopeanalyzers/1.0.0/tasks/netstandard2.0/ScopeAnalyzers.Build.dll";

    [Fact]
    public void The_packages_around_the_checker_and_the_running_SDK_count_wherever_they_lie() =>
        Assert.Equal(["/home/grace/.nuget/packages", AppContext.BaseDirectory.TrimEnd('/', '\\')], RestoredFolders.Of([], "/home/grace", Task));

    [Theory]
    [InlineData("/usr/share/dotnet/", true)]
    [InlineData("packages", false)] // relative to who knows what
    [InlineData("/shop/packages", false)]
    [InlineData("/shop", false)]
    [InlineData("/", false)]
    [InlineData("/shop-packages", true)]
    public void A_folder_that_the_project_names_counts_outside_of_the_repository_alone(string folder, bool counts) =>
        Assert.Equal(counts, RestoredFolders.Of([folder], "/shop", "/tasks/ScopeAnalyzers.Build.dll").Contains(folder));
}
