using ScopeAnalyzers.Policy.Patterns;
using ScopeAnalyzers.Policy.Resources;

namespace ScopeAnalyzers.Policy.Tests.Patterns;

public class CommandSpellingTests
{
    [Theory]
    // The program's path, and what git is told before its verb.
    [InlineData("git reset --hard*", "/usr/bin/git reset --hard")]
    [InlineData("git reset --hard*", "git.exe reset --hard")]
    [InlineData("git reset --hard*", "./tools/git reset --hard")]
    [InlineData("git reset --hard*", "git -C . reset --hard")]
    [InlineData("git reset --hard*", "git -c a.b=c --git-dir=.git --no-pager reset --hard")]
    [InlineData("git reset --hard*", "git --git-dir .git --work-tree . reset --hard HEAD~1")]
    [InlineData("git clean *", "git -C src clean -fdx")]
    [InlineData("rm *", "/bin/rm -rf x")]
    // Options wherever they stand, and however they are written.
    [InlineData("git reset --hard*", "git reset HEAD~1 --hard")]
    [InlineData("git reset --hard*", "git reset -q --hard")]
    [InlineData("git reset --hard*", "git reset --har")]
    [InlineData("git push --force*", "git push origin main --force")]
    [InlineData("git push --force*", "git push origin --force-with-lease main")]
    [InlineData("git push --force*", "git push -uf origin main")]
    [InlineData("git push --force*", "git push origin +main")]
    [InlineData("git push -f*", "git push -uf origin main")]
    [InlineData("git push -f*", "git push origin main --force")]
    [InlineData("git commit --no-verify*", "git commit -n -m x")]
    [InlineData("git commit --no-verify*", "git commit -m x --no-ver")]
    [InlineData("git branch -D *", "git branch --delete --force x")]
    [InlineData("git checkout -- *", "git checkout HEAD -- src/A.cs")]
    [InlineData("docker rm *", "docker --context far rm x")]
    // A verb with two names, and with what it acts on in its midst.
    [InlineData("dotnet add package *", "dotnet add src/Web package Newtonsoft.Json")]
    [InlineData("dotnet add package *", "dotnet package add Newtonsoft.Json")]
    [InlineData("dotnet package add *", "dotnet add src/Web package Newtonsoft.Json")]
    public void A_rule_that_keeps_out_meets_a_command_however_it_is_spelt(string rule, string command) =>
        Assert.True(Meets(rule, command.Split(' '), MatchMode.Generous));

    [Theory]
    [InlineData("git reset --hard*", "git reset --soft HEAD~1")]
    [InlineData("git reset --hard*", "git status --short")]
    [InlineData("git reset --hard*", "git reset -- --hard")]
    [InlineData("git reset --hard*", "gitk reset --hard")]
    [InlineData("git clean *", "git commit -m clean")]
    [InlineData("git push --force*", "git push origin main")]
    [InlineData("git push --force*", "git push --follow-tags")]
    [InlineData("git push -f*", "git push --tags")]
    [InlineData("git checkout -- *", "git checkout main")]
    [InlineData("dotnet add package *", "dotnet add src/Web reference src/Contracts")]
    [InlineData("dotnet run", "dotnet run --project src/Web")]
    public void And_no_other(string rule, string command) => Assert.False(Meets(rule, command.Split(' '), MatchMode.Generous));

    [Fact]
    public void A_word_with_spaces_is_one_word() => Assert.False(Meets("git commit --no-verify*", ["git", "commit", "-m", "do not use --no-verify"], MatchMode.Generous));

    [Theory]
    [InlineData("git status*", "/tmp/git status")]
    [InlineData("git push origin*", "git -c x.y=z push origin")]
    public void What_lets_in_is_read_exactly(string rule, string command) => Assert.False(Meets(rule, command.Split(' '), MatchMode.Exact));

    private static bool Meets(string rule, string[] words, MatchMode mode) =>
        PatternSyntax.Parse(PatternLanguage.Tools, $"Bash({rule})").Pattern!
        .Matches(new ToolResource("Bash", [string.Join(' ', words)]) { Words = [words] }, mode);
}
