using System.Text;
using ScopeAnalyzers.Review.Findings.Projects.UnobservedCode;

namespace ScopeAnalyzers.Review.Tests.Findings.Projects.UnobservedCode;

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
    [InlineData("analysis/Rates.ipynb", "a notebook with code")]
    [InlineData("analysis/Rates.dib", "a notebook with code")]
    [InlineData("analysis/Rates.linq", "a notebook with code")]
    [InlineData("build.cake", "a build script")]
    [InlineData("build/release.sh", "a shell script")]
    [InlineData("build/release.PS1", "a PowerShell script")]
    [InlineData("build/release.cmd", "a Windows script")]
    [InlineData("build/release.bat", "a Windows script")]
    [InlineData("tools/fix.py", "a Python program")]
    [InlineData("src/Web/wwwroot/site.js", "a JavaScript program")]
    [InlineData("src/Web/client/app.tsx", "a TypeScript program")]
    [InlineData("db/0042.sql", "a database script")]
    [InlineData("tools/fix.rb", "a program in another language")]
    [InlineData("tools/fix.go", "a program in another language")]
    [InlineData("mail/Order.liquid", "a template that runs code")]
    [InlineData("mail/Order.xslt", "a template that runs code")]
    [InlineData("src/Contracts/orders.proto", "a contract that code is made from")]
    [InlineData("infra/main.tf", "infrastructure that is run")]
    [InlineData("Makefile", "a build script")]
    [InlineData("build/GNUmakefile", "a build script")]
    [InlineData(".justfile", "a build script")]
    [InlineData("Taskfile.yml", "a build script")]
    [InlineData("CMakeLists.txt", "a build script")]
    [InlineData("src/Web/Dockerfile", "a container that is built and run")]
    [InlineData("src/Web/Dockerfile.debug", "a container that is built and run")]
    [InlineData("docker-compose.override.yml", "a container that is built and run")]
    [InlineData("Procfile", "a list of programs to run")]
    public void A_name_tells_that_a_file_carries_code(string path, string what) => Assert.Equal(what, CodeKinds.Of(path, null));

    [Theory]
    [InlineData("version https://git-lfs.github.com/spec/v1\noid sha256:00\n", "a pointer to a file that git does not hold")]
    [InlineData("MZ\u0090\0\u0003", "a program in binary form")]
    [InlineData("\u007FELF\u0002", "a program in binary form")]
    [InlineData("#!/bin/sh\n", "a script")]
    [InlineData("#!/usr/bin/env python3\n", "a script")]
    public void So_does_how_it_begins(string content, string what) =>
        Assert.Equal(what, CodeKinds.Of("data.txt", Encoding.Latin1.GetBytes(content)));

    [Theory]
    [InlineData("src/Web/Pages.cs", "class Pages;")]
    [InlineData("README.md", "MZ is a name")]
    [InlineData("notes.txt", "")]
    [InlineData("tools/fix.cs", "#!/usr/bin/env dotnet\n")]
    [InlineData("src/Web/Build.cs", "class Build;")]
    [InlineData("docs/compose.md", "# Compose\n")]
    [InlineData("docs/build.txt", "How to build.\n")]
    [InlineData("src/Web/settings.json", "{}")]
    [InlineData("src/Web/site.css", "body { }")]
    [InlineData("src/Web/Words.resx", "<root />")]
    public void Other_files_carry_none(string path, string content) => Assert.Null(CodeKinds.Of(path, Encoding.UTF8.GetBytes(content)));
}
