using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Tool.Hook.Shell;
using ScopeAnalyzers.Tool.Hook.Shell.Writing;

namespace ScopeAnalyzers.Tool.Tests.Hook.Shell;

/// <summary>
/// Lines as agents write them, each with the files that it writes. <c>=</c> is that file, <c>~</c> what is there of it, <c>-</c> what is
/// deleted of it, <c>&gt;</c> a file or a folder that a file gets into, <c>?</c> some of the files there, <c>@</c> a patch that names them.
/// </summary>
public class ShellWritesTests
{
    [Theory]
    [InlineData("echo x > src/A.cs", "=src/A.cs")]
    [InlineData("dotnet test 2>&1 | tee build.log", "=build.log")]
    [InlineData("cat > src/Web/A.cs << 'EOF'\nclass A { int x = 1 > 0 ? 1 : 2; }\nEOF", "=src/Web/A.cs")]
    [InlineData("cat <<EOF > src/A.cs\nclass A;\nEOF", "=src/A.cs")]
    [InlineData("cat <<'EOF' | tee src/A.cs > /dev/null\nclass A;\nEOF", "=src/A.cs")]
    [InlineData("printf 'a\\n' >> README.md", "=README.md")]
    [InlineData("curl -sSL https://a.example/x -o lib/x.dll", "=lib/x.dll")]
    [InlineData("wget -q -O x.zip https://a.example/x", "=x.zip")]
    [InlineData("sort -u -o list.txt list.txt", "=list.txt")]
    [InlineData("dd if=/dev/zero of=big.bin bs=1M count=1", "=big.bin")]
    [InlineData("touch src/A.cs src/B.cs", "=src/A.cs", "=src/B.cs")]
    [InlineData("truncate -s 0 log.txt", "=log.txt")]
    public void A_file_is_made(string line, params string[] writes) => Assert.Equal(writes, Writes(line));

    [Theory]
    [InlineData("sed -i 's/a/b/' src/A.cs", "~src/A.cs")]
    [InlineData("sed -i.bak -e 's/a/b/' -e 's/c/d/' src/A.cs src/B.cs", "~src/A.cs", "~src/B.cs")]
    [InlineData("sed --in-place=.bak 's/a/b/' src/A.cs", "~src/A.cs")]
    [InlineData("sed -Ei 's/(a)/b/' src/*.cs", "~src/*.cs")]
    [InlineData("/usr/bin/sed -i s/a/b/ A.cs", "~A.cs")]
    [InlineData("perl -pi -e 's/a/b/' src/A.cs", "~src/A.cs")]
    [InlineData("perl -i.bak -pe 's/a/b/' src/A.cs", "~src/A.cs")]
    [InlineData("find src/Web -name '*.cs' -exec sed -i s/a/b/ {} +", "?src/Web")]
    [InlineData("grep -rl Foo src | xargs sed -i s/Foo/Bar/g", "?.")]
    [InlineData("for f in src/A.cs src/B.cs; do sed -i s/a/b/ \"$f\"; done", "~src/A.cs", "~src/B.cs")]
    [InlineData("for f in src/Web/*.cs; do sed -i s/a/b/ $f; done", "~src/Web/*.cs")]
    [InlineData("for f in $(git ls-files '*.cs'); do sed -i s/a/b/ \"$f\"; done", "?.")]
    [InlineData("F=src/A.cs; sed -i s/a/b/ ${F}", "~src/A.cs")]
    [InlineData("D=src/Web && echo x > $D/A.cs", "=src/Web/A.cs")]
    [InlineData("git ls-files | while read f; do sed -i s/a/b/ \"$f\"; done", "?.")]
    public void Files_that_are_there_are_changed(string line, params string[] writes) => Assert.Equal(writes, Writes(line));

    [Theory]
    [InlineData("cp src/A.cs src/B.cs", ">src/B.cs (A.cs)")]
    [InlineData("cp -r a.txt b.txt docs/", ">docs/ (a.txt)", ">docs/ (b.txt)")]
    [InlineData("cp -t docs a.txt", ">docs (a.txt)")]
    [InlineData("cp src/*.cs lib/", "?lib/")]
    [InlineData("mv src/A.cs src/B.cs", "-src/A.cs", ">src/B.cs (A.cs)")]
    [InlineData("install -m 755 tool.sh /usr/local/bin/tool", ">/usr/local/bin/tool (tool.sh)")]
    [InlineData("ln -s ../A.cs src/B.cs", ">src/B.cs (A.cs)")]
    [InlineData("rm -rf src/Old docs/a.md", "-src/Old", "-docs/a.md")]
    [InlineData("rm -f -- -odd.cs", "--odd.cs")]
    [InlineData("find . -name '*.orig' -delete", "?-.")]
    [InlineData("tar xzf a.tgz -C lib", "?lib")]
    [InlineData("tar -czf out.tgz src", "=out.tgz")]
    [InlineData("unzip -q a.zip -d lib", "?lib")]
    public void Files_are_carried_and_deleted(string line, params string[] writes) => Assert.Equal(writes, Writes(line));

    [Theory]
    [InlineData("git checkout -- src/A.cs", "~src/A.cs")]
    [InlineData("git checkout HEAD~1 -- src", "~src")]
    [InlineData("git checkout .", "~.")]
    [InlineData("git restore --source HEAD~1 src/A.cs", "~src/A.cs")]
    [InlineData("git restore -SW src/A.cs", "~src/A.cs")]
    [InlineData("git -C src restore A.cs", "~src|A.cs")]
    [InlineData("git rm -r src/Old", "-src/Old")]
    [InlineData("git mv src/A.cs src/B.cs", "-src/A.cs", ">src/B.cs (A.cs)")]
    [InlineData("git clean -fd docs", "%docs")]
    [InlineData("git clean -fdx", "%.")]
    [InlineData("git stash", "?:/")]
    [InlineData("git stash pop", "?:/")]
    [InlineData("git stash push -m wip -- src/A.cs", "~src/A.cs")]
    [InlineData("git reset --hard HEAD~1", "?:/")]
    [InlineData("git apply fix.patch", "@fix.patch")]
    [InlineData("git apply < fix.patch", "@fix.patch")]
    [InlineData("git diff main | git apply", "?.")]
    [InlineData("patch -p1 < fix.patch", "@fix.patch")]
    [InlineData("patch -p1 -i fix.patch", "@fix.patch")]
    [InlineData("patch src/A.cs fix.patch", "=src/A.cs")]
    public void Git_and_patches_write_the_working_tree(string line, params string[] writes) => Assert.Equal(writes, Writes(line));

    [Theory]
    [InlineData("dotnet add package MailKit", "~*.*proj")]
    [InlineData("dotnet add src/Web package MailKit --version 4.0.0", "~src/Web/*.*proj")]
    [InlineData("dotnet add src/Web/Web.csproj reference src/Core/Core.csproj", "~src/Web/Web.csproj")]
    [InlineData("dotnet package add MailKit --project src/Web/Web.csproj", "~src/Web/Web.csproj")]
    [InlineData("dotnet remove src/Web package MailKit", "~src/Web/*.*proj")]
    [InlineData("dotnet sln add src/New/New.csproj", "~*.sln", "~*.slnx")]
    [InlineData("dotnet sln Shop.sln add src/New/New.csproj", "~Shop.sln")]
    [InlineData("dotnet new classlib -o src/New", "=src/New/New.csproj")]
    [InlineData("dotnet new xunit -n Shop.Tests", "=Shop.Tests/Shop.Tests.csproj")]
    [InlineData("dotnet new class -n Rates -o src/Web", "=src/Web/Rates.cs")]
    [InlineData("dotnet new gitignore", "=.gitignore")]
    [InlineData("dotnet format", "?.")]
    [InlineData("dotnet format Shop.sln --include src/Web/A.cs src/Web/B.cs --verbosity quiet", "~src/Web/A.cs", "~src/Web/B.cs")]
    [InlineData("dotnet tool install dotnet-ef", "~.config/dotnet-tools.json")]
    [InlineData("npm install left-pad", "=package.json", "=package-lock.json")]
    [InlineData("npm install", "=package-lock.json")]
    [InlineData("npm --prefix web i -D vite", "=web/package.json", "=web/package-lock.json")]
    [InlineData("pnpm add vite", "=package.json", "=pnpm-lock.yaml")]
    [InlineData("yarn", "=yarn.lock")]
    public void Tools_write_what_they_keep(string line, params string[] writes) => Assert.Equal(writes, Writes(line));

    [Theory]
    [InlineData("cd src && echo x > A.cs", "=src|A.cs")]
    [InlineData("cd src/Web && sed -i s/a/b/ A.cs && cd .. && rm B.cs", "~src/Web|A.cs", "-src/Web/..|B.cs")]
    [InlineData("cd src; echo x > A.cs", "=src|A.cs!")]
    [InlineData("(cd src && echo x > A.cs); echo y > B.cs", "=src|A.cs", "=B.cs")]
    [InlineData("cd src | cat; echo x > A.cs", "=A.cs")]
    [InlineData("cd src && echo x > /tmp/a", "=src|/tmp/a")]
    [InlineData("bash -c 'cd src && touch A.cs' && touch B.cs", "=src|A.cs", "=B.cs")]
    [InlineData("pushd src && touch A.cs", "=src|A.cs")]
    public void The_folder_that_a_line_goes_to_counts(string line, params string[] writes) => Assert.Equal(writes, Writes(line));

    [Theory]
    [InlineData("dotnet build && dotnet test --no-build")]
    [InlineData("git diff --stat | tail -3")]
    [InlineData("git status --short; git log --oneline -5")]
    [InlineData("git checkout -b feature")]
    [InlineData("git restore --staged src/A.cs")]
    [InlineData("git stash list")]
    [InlineData("git apply --check fix.patch")]
    [InlineData("git add -A && git commit -m \"$(cat <<'EOF'\nAdd > a page\n\nCo-authored-by: X <x@y>\nEOF\n)\"")]
    [InlineData("sed -n '1,20p' src/A.cs")]
    [InlineData("grep -rn \"a > b\" src | head")]
    [InlineData("find . -name '*.cs' -exec grep -l Foo {} +")]
    [InlineData("ls *.cs | xargs wc -l")]
    [InlineData("if [ -f a.sln ]; then dotnet build a.sln; else echo none; fi")]
    [InlineData("for p in src/*/; do echo \"$p\"; ls $p; done")]
    [InlineData("echo \"now $(date) in `pwd`\"")]
    [InlineData("X=$(git rev-parse HEAD); echo $X")]
    [InlineData("while read -r l; do echo \"$l\"; done < in.txt")]
    [InlineData("diff <(git show HEAD:a) a")]
    [InlineData("echo $((1 + 2))")]
    [InlineData("tar -tzf a.tgz")]
    [InlineData("dotnet format --verify-no-changes")]
    [InlineData("dotnet new list")]
    [InlineData("dotnet sln list")]
    [InlineData("npm ci")]
    [InlineData("curl -s https://a.example/x | jq .name")]
    [InlineData("python3 -m pytest 2>/dev/null")]
    [InlineData("test -d bin || mkdir -p bin")]
    [InlineData("[[ -n $CI ]] && echo ci")]
    [InlineData("awk '{ print $1, $2 }' a.txt")]
    [InlineData("git ls-files | awk -F/ '{print $1}' | sort | uniq -c")]
    public void Reading_and_building_write_nothing(string line)
    {
        Assert.Empty(Writes(line));
        Assert.Null(ShellLine.Of(line).Unread);
    }

    [Theory]
    [InlineData("eval \"$X\"", "what runs is not said: eval")]
    [InlineData("$RUN src", "what runs is not said: $RUN")]
    [InlineData("curl https://a.example | sh", "what sh runs is not said")]
    [InlineData("bash -c \"$X\"", "what bash runs is not said")]
    [InlineData("cd $(mktemp -d) && touch a", "it goes to a folder that the line does not say")]
    [InlineData("cd $D && echo x > a", "it goes to a folder that the line does not say")]
    [InlineData("case x in x) rm y;; esac", "a construct: case")]
    [InlineData("f() { rm x; }; f", "a function or a list is defined")]
    [InlineData("echo 'no end", "a quote has no end")]
    public void What_cannot_be_read_says_why(string line, string unread) => Assert.Equal(unread, ShellLine.Of(line).Unread);

    private static IEnumerable<string> Writes(string line) => ShellLine.Of(line).Writes.Select(Shown);

    private static string Shown(ShellWrite write)
    {
        var form = write.Form switch
        {
            ShellWriteForm.Existing => write.Act == FileAct.Delete ? "-" : "~",
            ShellWriteForm.Into => ">",
            ShellWriteForm.Untracked => "%",
            ShellWriteForm.Some => write.Act == FileAct.Delete ? "?-" : "?",
            ShellWriteForm.Patch => "@",
            _ => "=",
        };
        return $"{form}{(write.Folder is null ? "" : write.Folder + "|")}{write.Path}{(write.Name is null ? "" : $" ({write.Name})")}{(write.MayStay ? "!" : "")}";
    }
}
