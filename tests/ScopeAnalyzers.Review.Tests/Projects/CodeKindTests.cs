using System.Text;
using ScopeAnalyzers.Review.Projects;

namespace ScopeAnalyzers.Review.Tests.Projects;

public class CodeKindTests
{
    [Theory]
    [InlineData("src/Web/Module.vb", "Visual Basic")]
    [InlineData("src/Web/Types.fs", "F#")]
    [InlineData("build.csx", "a C# script")]
    [InlineData("src/Web/Pages/Index.cshtml", "a page with C#")]
    [InlineData("src/Web/Pages/Index.RAZOR", "a page with C#")]
    [InlineData("src/Web/Model.tt", "a template that runs code")]
    [InlineData("lib/Other.dll", "a library in binary form")]
    public void A_name_tells_that_a_file_carries_code(string path, string what) => Assert.Equal(what, CodeKinds.Of(path, null));

    [Theory]
    [InlineData("version https://git-lfs.github.com/spec/v1\noid sha256:00\n", "a pointer to a file that git does not hold")]
    [InlineData("MZ\u0090\0\u0003", "a program in binary form")]
    [InlineData("\u007FELF\u0002", "a program in binary form")]
    public void So_does_how_it_begins(string content, string what) => Assert.Equal(what, CodeKinds.Of("data.txt", Encoding.Latin1.GetBytes(content)));

    [Theory]
    [InlineData("src/Web/Pages.cs", "class Pages;")]
    [InlineData("README.md", "MZ is a name")]
    [InlineData("notes.txt", "")]
    public void Other_files_carry_none(string path, string content) => Assert.Null(CodeKinds.Of(path, Encoding.UTF8.GetBytes(content)));
}
