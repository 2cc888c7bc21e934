using ScopeAnalyzers.Policy.Patterns;

namespace ScopeAnalyzers.Policy.Tests.Patterns;

public class ReadingCommandsTests
{
    [Theory]
    [InlineData("cd src")]
    [InlineData("ls -la")]
    [InlineData("tail -5")]
    [InlineData("git diff --stat HEAD~1")]
    [InlineData("git --no-pager log --oneline -5")]
    [InlineData("git -C src status --short")]
    [InlineData("git branch -a")]
    [InlineData("git stash list")]
    [InlineData("grep -rn Foo src")]
    [InlineData("rg Foo")]
    [InlineData("find . -name *.cs -type f")]
    [InlineData("sort -u")]
    [InlineData("uniq -c")]
    [InlineData("sed -n 1,20p src/A.cs")]
    [InlineData("dotnet --version")]
    [InlineData("command -v jq")]
    public void A_command_that_only_reads_is_a_reader(string command) => Assert.True(ReadingCommands.Has(command, null));

    [Theory]
    [InlineData("rm src/A.cs")]
    [InlineData("./ls")]
    [InlineData("/tmp/git diff")]
    [InlineData("A=1 ls")]
    [InlineData("git diff --output=src/A.cs")]
    [InlineData("git diff --outp src/A.cs")]
    [InlineData("git -c core.pager=rm log")]
    [InlineData("git branch new")]
    [InlineData("git stash")]
    [InlineData("git stash drop")]
    [InlineData("git grep -Orm Foo")]
    [InlineData("git push")]
    [InlineData("find . -delete")]
    [InlineData("find . -exec rm {} +")]
    [InlineData("sort -o a a")]
    [InlineData("uniq a b")]
    [InlineData("sed -i s/a/b/ A.cs")]
    [InlineData("sed -n w/tmp/a A.cs")]
    [InlineData("sed -n 1,20w A.cs")]
    [InlineData("dotnet build")]
    [InlineData("command rm")]
    [InlineData("xargs rm")]
    [InlineData("echo x > a")]
    [InlineData("ls; rm a")]
    [InlineData("echo $(rm a)")]
    [InlineData("")]
    public void A_command_that_may_do_more_is_none(string command) => Assert.False(ReadingCommands.Has(command, null));

    [Fact]
    public void A_word_may_hold_what_a_text_may_not() => Assert.True(ReadingCommands.Has("grep a; b x", ["grep", "a; b", "x"]));
}
