namespace ScopeAnalyzers.Review.Tests.Findings.Projects.Facts;

public class FileBasedAppTests
{
    private const string Path = "scripts/report.cs";

    [Theory]
    [InlineData("#:package Shop.Mail@1.0.0", "package 'Shop.Mail' → package Shop.Mail")]
    [InlineData("#:package Shop.Mail", "package 'Shop.Mail' → package Shop.Mail")]
    [InlineData("#:project ../src/Web", "reference to the project '../src/Web' → project src/Web")]
    [InlineData("#:project ../../Other/Other.csproj", "reference to the project '../../Other/Other.csproj' → SCOPE402")]
    [InlineData("#:property RunAnalyzers=false", "property 'RunAnalyzers' → build scripts/report.cs")]
    [InlineData("#:property AgentScopeAgent=x", "property 'AgentScopeAgent' → SCOPE601")]
    [InlineData("#:sdk Evil.Sdk@1.0.0", "project's Sdk 'Evil.Sdk/1.0.0' → build scripts/report.cs")]
    [InlineData("#:include ../src/Billing/*.cs", "Compile item '../src/Billing/*.cs' → Add src/Billing/any-file-of-the-glob.cs")]
    [InlineData("#:new-thing x", "project's #:new-thing 'x' → build scripts/report.cs")]
    public void A_directive_is_evaluated_as_what_it_stands_for(string directive, string expected) =>
        Assert.Equal([$"2,1 Added {expected}"], FoundActs.Of(Path, "Console.WriteLine();\n", $"#!/usr/bin/env dotnet\n{directive}\nConsole.WriteLine();\n"));

    [Theory]
    [InlineData("#:property Nullable=enable")]
    [InlineData("#:sdk Microsoft.NET.Sdk.Web")]
    public void A_new_app_may_say_what_it_is(string directive) => Assert.Empty(FoundActs.Of(Path, null, directive + "\n"));

    [Theory]
    [InlineData("// a comment\n\n#:package A\n", "3,1")]
    [InlineData("/* one\n two */ /* three\n */\n  #:package A\n", "4,3")]
    [InlineData("// hidden from git's eyes by a lone CR\r#:package A\n", "1,40")]
    [InlineData("// hidden by a line separator\u2028#:package A\n", "1,31")]
    [InlineData("\uFEFF#:package A\n", "1,2")]
    [InlineData("#pragma warning disable CS1591\n#:package A\n", "2,1")]
    public void A_directive_stands_before_the_first_token(string text, string place) =>
        Assert.Equal([$"{place} Added package 'A' → package A"], FoundActs.Of(Path, null, text));

    [Theory]
    [InlineData("using System;\n#:package A\n")]
    [InlineData("// #:package A\n")]
    [InlineData("/*\n#:package A\n*/\n")]
    [InlineData("var text = \"\"\"\n#:package A\n\"\"\";\n")]
    public void After_it_or_in_a_comment_it_is_none(string text) => Assert.Empty(FoundActs.Of(Path, null, text));

    [Fact]
    public void A_version_that_changes_is_evaluated_as_its_package() =>
        Assert.Equal(["1,1 Changed package 'A' → package A"], FoundActs.Of(Path, "#:package A@1\n", "#:package A@2\n"));
}
