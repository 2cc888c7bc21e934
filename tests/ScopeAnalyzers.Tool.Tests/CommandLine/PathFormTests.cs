using ScopeAnalyzers.Tool.CommandLine;

namespace ScopeAnalyzers.Tool.Tests.CommandLine;

public class PathFormTests
{
    private static readonly PathForm Windows = new(IsWindows: true, HasCase: false);
    private static readonly PathForm Mac = new(IsWindows: false, HasCase: false);
    private static readonly PathForm Linux = new(IsWindows: false, HasCase: true);

    [Theory]
    [InlineData(@"C:\repo", @"C:\repo\src\A.cs", "src/A.cs")]
    [InlineData(@"C:\repo", @"c:/REPO/src/A.cs", "src/A.cs")]
    [InlineData(@"C:\repo", @"\\?\C:\repo\src\A.cs", "src/A.cs")]
    [InlineData(@"\\?\C:\repo\", @"C:\repo\src\A.cs", "src/A.cs")]
    [InlineData(@"\\server\share\repo", @"\\?\UNC\server\share\repo\A.cs", "A.cs")]
    [InlineData(@"C:\repo", @"\\.\C:\repo", "")]
    [InlineData(@"C:\repo", @"C:\repository\A.cs", null)]
    [InlineData(@"C:\repo", @"D:\repo\A.cs", null)]
    public void On_Windows_a_path_is_below_a_folder_however_it_is_written(string folder, string path, string? below) =>
        Assert.Equal(below, Windows.Below(folder, path));

    [Fact]
    public void Where_files_have_no_case_a_folder_has_none() => Assert.Equal("A.cs", Mac.Below("/Users/pat/Repo", "/users/pat/repo/A.cs"));

    [Theory]
    [InlineData("/repo", "/Repo/A.cs", null)]
    [InlineData("/repo", @"/repo/a\b.cs", @"a\b.cs")]
    public void Elsewhere_case_and_backslashes_are_part_of_a_name(string folder, string path, string? below) =>
        Assert.Equal(below, Linux.Below(folder, path));

    [Theory]
    [InlineData(@"C:\repo", true)]
    [InlineData(@"\\?\C:\repo", true)]
    [InlineData(@"\repo", true)]
    [InlineData("src/A.cs", false)]
    public void A_path_with_a_drive_is_rooted_on_Windows(string path, bool isRooted) => Assert.Equal(isRooted, Windows.IsRooted(path));

    [Fact]
    public void A_drive_is_a_name_elsewhere() => Assert.False(Linux.IsRooted("C:/repo"));
}
