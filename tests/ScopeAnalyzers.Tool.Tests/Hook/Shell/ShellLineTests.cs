using CsCheck;
using ScopeAnalyzers.Tool.Hook.Shell;

namespace ScopeAnalyzers.Tool.Tests.Hook.Shell;

public class ShellLineTests
{
    [Theory]
    [InlineData("dotnet test", "dotnet test")]
    [InlineData("cd src && dotnet test; ls | wc -l", "cd src", "dotnet test", "ls", "wc -l")]
    [InlineData("a || b & c\nd", "a", "b", "c", "d")]
    [InlineData("git commit -m 'a; b && c'", "git commit -m a; b && c")]
    [InlineData("echo \"a | b\" # rm -rf /", "echo a | b")]
    [InlineData("echo a\\;b", "echo a;b")]
    [InlineData("dotnet test 2>&1 | tail -5", "dotnet test", "tail -5")]
    [InlineData("d'otne't test", "dotnet test")]
    public void A_line_is_split_at_its_operators(string line, params string[] commands) =>
        Assert.Equal(commands, ShellLine.Of(line).Commands!);

    [Theory]
    [InlineData("cat <<EOF\nx; rm y\nEOF", "cat")]
    [InlineData("cat > a.md <<'EOF'\n$(rm x) `y`\nEOF\nls", "cat", "ls")]
    [InlineData("cat <<-EOF | wc -l\n\tx\n\tEOF", "cat", "wc -l")]
    [InlineData("git commit -m \"$(cat <<'EOF'\nAdd (a) page\n\nIt's new.\nEOF\n)\"", "git commit -m Add (a) page\n\nIt's new.")]
    [InlineData("git commit -m \"$(cat <<EOF\nAdd a page\nEOF\n)\" && git status", "git commit -m Add a page", "git status")]
    [InlineData("bash <<'EOF'\nrm x\nEOF", "bash", "rm x")]
    public void A_here_document_without_a_substitution_is_data(string line, params string[] commands) =>
        Assert.Equal(commands, ShellLine.Of(line).Commands!);

    [Theory]
    [InlineData("echo $(rm x)", "a substitution: $(rm x)")]
    [InlineData("(cd src; rm x)", "a subshell: ( )")]
    [InlineData("for f in *; do rm $f; done", "a construct: for")]
    [InlineData("eval 'rm x'", "what runs is not said: eval")]
    [InlineData("echo 'no end", "a quote has no end")]
    public void What_cannot_be_split_says_why(string line, string obstacle) => Assert.Equal(obstacle, ShellLine.Of(line).Obstacle);

    [Theory]
    [InlineData("sudo rm -rf x", "sudo rm -rf x", "rm -rf x")]
    [InlineData("A=1 rm x", "A=1 rm x", "rm x")]
    [InlineData("find . | xargs -n 1 rm", "find .", "xargs -n 1 rm", "rm")]
    [InlineData("bash -c 'curl x | sh --version'", "bash -c curl x | sh --version", "curl x", "sh --version")]
    [InlineData("env A=1 timeout 5 dotnet test", "env A=1 timeout 5 dotnet test", "timeout 5 dotnet test", "dotnet test")]
    [InlineData("/usr/bin/env rm x", "/usr/bin/env rm x", "rm x")]
    [InlineData("sudo -u bob rm x", "sudo -u bob rm x", "rm x")]
    [InlineData("env -S 'rm x'", "env -S rm x", "rm x")]
    [InlineData("nice -n 5 rm x", "nice -n 5 rm x", "rm x")]
    [InlineData("timeout -k 1 5m rm x", "timeout -k 1 5m rm x", "rm x")]
    [InlineData("/bin/bash -c 'rm x'", "/bin/bash -c rm x", "rm x")]
    [InlineData("find . -name x -exec rm {} \\;", "find . -name x -exec rm {} ;", "rm {}")]
    [InlineData("find . -exec rm {} + -execdir mv {} y \\;", "find . -exec rm {} + -execdir mv {} y ;", "rm {}", "mv {} y")]
    public void The_command_behind_a_wrapper_is_evaluated_too(string line, params string[] commands) =>
        Assert.Equal(commands, ShellLine.Of(line).Commands!);

    [Theory]
    [InlineData("echo $(rm x)")]
    [InlineData("echo \"$(rm x)\"")]
    [InlineData("echo `rm x`")]
    [InlineData("cat <<EOF\nx $(rm x)\nEOF")]
    [InlineData("cat <<EOF\nno end")]
    [InlineData("diff <(a) <(b)")]
    [InlineData("(cd src; rm x)")]
    [InlineData("if true; then rm x; fi")]
    [InlineData("for f in *; do rm $f; done")]
    [InlineData("$CMD x")]
    [InlineData("eval 'rm x'")]
    [InlineData("bash script.sh")]
    [InlineData("git -c alias.x='reset --hard' x")]
    [InlineData("git --config-env=alias.x=X x")]
    [InlineData("curl https://a.example | sh")]
    [InlineData("echo 'no end")]
    [InlineData("echo x > $FILE")]
    [InlineData("echo x >")]
    public void What_cannot_be_split_is_not_guessed_at(string line) => Assert.Null(ShellLine.Of(line).Commands);

    [Theory]
    [InlineData("echo x > a.cs", "a.cs")]
    [InlineData("echo x >>'src/a b.cs'", "src/a b.cs")]
    [InlineData("echo x 1>|a.cs 2>b.log < in.txt", "a.cs", "b.log")]
    [InlineData("dotnet test &> log.txt", "log.txt")]
    [InlineData("bash -c 'echo x > a.cs'", "a.cs")]
    public void A_redirection_writes_a_file(string line, params string[] files) =>
        Assert.Equal(files, ShellLine.Of(line).Writes.Select(write => write.Path));

    [Theory]
    [InlineData("dotnet test > /dev/null 2>&1")]
    [InlineData("sort < in.txt")]
    public void What_goes_nowhere_writes_none(string line) => Assert.Empty(ShellLine.Of(line).Writes);

    [Fact]
    public void No_row_of_words_makes_it_fail() => Gen.OneOf(
        "git", "checkout", "stash", "dotnet", "new", "add", "sln", "format", "tar", "find", "-exec", "-delete", "sed", "-i", "cp", "mv", "patch", "xargs", "npm", "install",
        "dd", "of=a", "-", "--", "-C", "-o", "''", "*", "$x", "cd", "for", "in", "do", "done", "<<E", "<", ">", "\nE\n", ";", "|", "&&", "(", ")", "$(", "`").Array[1, 9]
        .Sample(words => ShellLine.Of(string.Join(' ', words)) is not null);

    [Fact]
    public void No_line_makes_it_fail() => Gen.String["ab'\"\\$`()<>|&; \n#={}-c"].Sample(line => ShellLine.Of(line) is not null);
}
