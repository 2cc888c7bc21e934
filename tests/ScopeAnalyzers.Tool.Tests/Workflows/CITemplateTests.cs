using System.Diagnostics;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using ScopeAnalyzers.Tool.Tests.Docs;

namespace ScopeAnalyzers.Tool.Tests.Workflows;

/// <summary>The shell of the action, the component and the template, run by bash on real repositories.</summary>
public sealed class CITemplateTests : IDisposable
{
    private const string Marker = "<!-- agent-scope -->";

    private readonly string home = Directory.CreateTempSubdirectory("agent-scope-home-").FullName;

    public static TheoryData<string> All => [.. CITemplate.All.Select(template => template.Path)];

    [Fact]
    public void All_install_and_check_alike() => Assert.All(CITemplate.All, template =>
        Assert.Equal((CITemplate.GitHub.Install, CITemplate.GitHub.Check), (template.Install, template.Check)));

    [Theory]
    [MemberData(nameof(All))]
    public void The_version_is_the_one_that_is_packed(string path) =>
        Assert.Contains($"default: {VersionTests.Packed}\n", YamlFile.Read(path).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_command_is_installed_if_its_hash_is_the_pinned_one(bool pinned)
    {
        var package = Package();
        var hash = pinned ? Convert.ToHexStringLower(SHA512.HashData(File.ReadAllBytes(package))) : new string('0', 128);

        var (exitCode, text) = Run(CITemplate.GitHub.Install, ("AGENT_SCOPE_VERSION", "9.9.9"), ("AGENT_SCOPE_SHA512", $"{new string('1', 128)}\n{hash}\n"));

        Assert.Equal(pinned, exitCode == 0);
        Assert.Equal(pinned, !text.Contains("which this job does not name", StringComparison.Ordinal));
    }

    [Fact]
    public void A_branch_out_of_scope_leaves_findings_decisions_and_the_exit_code()
    {
        using var shop = GitFolder.Shop();

        var log = Check(shop);

        Assert.Equal("1", Left("status"));
        Assert.Contains("::error file=src/Billing/InvoiceBook.cs,", log, StringComparison.Ordinal);
        Assert.Contains("SCOPE101", Left("comment.md"), StringComparison.Ordinal);
        Assert.Contains("scopes.jobs.files.allow", Left("decisions.jsonl"), StringComparison.Ordinal);
        using var sarif = JsonDocument.Parse(Left("agent-scope.sarif"));
        Assert.NotEqual(0, sarif.RootElement.GetProperty("runs")[0].GetProperty("results").GetArrayLength());
    }

    [Fact]
    public void A_branch_in_scope_leaves_0()
    {
        using var shop = GitFolder.Shop();
        shop.Git("reset", "-q", "--hard", "HEAD~1");

        Check(shop);

        Assert.Equal("0", Left("status"));
    }

    [Fact]
    public void GitHub_gets_a_comment_where_there_is_none() => Comments(CITemplate.GitHub, "[]", "POST /repos/acme/shop/issues/7/comments");

    [Fact]
    public void GitHub_s_own_comment_is_updated_and_a_person_s_is_not() => Comments(
        CITemplate.GitHub,
        $$"""[{ "id": 1, "user": { "type": "User" }, "body": "{{Marker}} mine" }, { "id": 2, "user": { "type": "Bot" }, "body": "{{Marker}} before" }]""",
        "PATCH /repos/acme/shop/issues/comments/2");

    [Fact]
    public void GitLab_gets_a_note_where_there_is_none() => Comments(CITemplate.GitLab, "[]", "POST /projects/3/merge_requests/7/notes");

    [Fact]
    public void GitLab_s_own_note_is_updated_and_another_s_is_not() => Comments(
        CITemplate.GitLab,
        $$"""[{ "id": 1, "author": { "id": 8 }, "body": "{{Marker}} mine" }, { "id": 2, "author": { "id": 42 }, "body": "{{Marker}} before" }]""",
        "PUT /projects/3/merge_requests/7/notes/2");

    [Fact]
    public void Azure_gets_a_thread_where_there_is_none() => Comments(
        CITemplate.Azure, """{ "value": [] }""", "POST /Shop/_apis/git/repositories/5/pullRequests/7/threads?api-version=7.1");

    [Fact]
    public void Azure_s_own_thread_is_updated_and_another_s_is_not() => Comments(
        CITemplate.Azure,
        $$"""
        { "value": [
            { "id": 1, "comments": [{ "author": { "id": "grace" }, "content": "{{Marker}} mine" }] },
            { "id": 2, "comments": [{ "author": { "id": "me" }, "content": "{{Marker}} before" }] } ] }
        """,
        "PATCH /Shop/_apis/git/repositories/5/pullRequests/7/threads/2/comments/1?api-version=7.1",
        "PATCH /Shop/_apis/git/repositories/5/pullRequests/7/threads/2?api-version=7.1");

    [Fact]
    public void What_was_not_evaluated_gets_a_comment_too()
    {
        using var forge = new Forge(Answers("[]"));
        Leave("2", "");

        var (_, text) = Comment(CITemplate.GitHub, forge);

        Assert.True(IsForWantOfAProgram(text) || forge.Writes.Single().Body.Contains($"{Marker}\\n### Not evaluated", StringComparison.Ordinal), text);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_log_is_in_the_form_that_escapes_what_its_system_obeys(string path) => Assert.Contains(
        $"AGENT_SCOPE_FORMAT: {(path == CITemplate.GitHub.Path ? "github" : path == CITemplate.Azure.Path ? "azure" : "text")}\n",
        YamlFile.Read(path).Text,
        StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(All))]
    public void A_change_in_scope_gets_no_comment(string path)
    {
        var template = CITemplate.All.Single(template => template.Path == path);
        using var forge = new Forge(Answers(template == CITemplate.Azure ? """{ "value": [] }""" : "[]"));
        Leave("0", "✓ in scope\n");

        var (exitCode, text) = Comment(template, forge);

        Assert.True(exitCode == 0 || IsForWantOfAProgram(text), text);
        Assert.Empty(forge.Writes);
    }

    public void Dispose() => Directory.Delete(home, recursive: true);

    private void Comments(CITemplate template, string existing, params string[] writes)
    {
        using var forge = new Forge(Answers(existing));
        Leave("1", $"{Marker}\n### ✗ out of scope\n");

        var (exitCode, text) = Comment(template, forge);

        // A machine without curl or jq is told so, and nothing is written.
        if (IsForWantOfAProgram(text))
        {
            Assert.Equal((1, 0), (exitCode, forge.Writes.Count));
            return;
        }

        Assert.Equal("", text);
        Assert.Equal(writes, forge.Writes.Select(write => write.Call));
Assert.Contains($"{Marker}\\n### ✗ out of scope\\n", forge.Writes[0].Body, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Answers(string existing) => new(StringComparer.Ordinal)
    {
        ["GET /repos/acme/shop/issues/7/comments?per_page=100&page=1"] = existing,
        ["GET /projects/3/merge_requests/7/notes?per_page=100&page=1"] = existing,
        ["GET /user"] = """{ "id": 42 }""",
        ["GET /Shop/_apis/git/repositories/5/pullRequests/7/threads?api-version=7.1"] = existing,
        ["GET /_apis/connectionData"] = """{ "authenticatedUser": { "id": "me" } }""",
    };

    private static bool IsForWantOfAProgram(string text) => text.Contains("the comment needs", StringComparison.Ordinal);

    private (int ExitCode, string Text) Comment(CITemplate template, Forge forge) => Run(
        template.Comment,
        ("TOKEN", "secret"), ("PULL_REQUEST", "7"),
        ("GITHUB_API_URL", forge.Address), ("GITHUB_REPOSITORY", "acme/shop"),
        ("CI_API_V4_URL", forge.Address), ("CI_PROJECT_ID", "3"), ("CI_MERGE_REQUEST_IID", "7"), ("AGENT_SCOPE_TOKEN", "secret"),
        ("COLLECTION", forge.Address + "/"), ("PROJECT", "Shop"), ("REPOSITORY", "5"));

    private string Check(GitFolder shop)
    {
        var command = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "agent-scope.exe" : "agent-scope");
        Directory.CreateDirectory(Path.Combine(home, "tool"));
        File.WriteAllText(Path.Combine(home, "tool", "agent-scope"), $"#!/usr/bin/env bash\nexec '{command}' \"$@\"\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Path.Combine(home, "tool", "agent-scope"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        var (exitCode, text) = Run(CITemplate.GitHub.Check, ("AGENT_SCOPE_REPOSITORY", shop.Root), ("AGENT_SCOPE_FORMAT", "github"));

        Assert.True(exitCode == 0, text);
        return text;
    }

    /// <summary>A tool of the same name, in a feed of its own: a package of which nothing runs.</summary>
    private string Package()
    {
        var feed = Directory.CreateDirectory(Path.Combine(home, "feed")).FullName;
        var package = Path.Combine(feed, "ScopeAnalyzers.Tool.9.9.9.nupkg");
        using (var zip = ZipFile.Open(package, ZipArchiveMode.Create))
        {
            Add(zip, "ScopeAnalyzers.Tool.nuspec", """
                <package><metadata>
                  <id>ScopeAnalyzers.Tool</id><version>9.9.9</version><authors>a</authors><description>d</description>
                  <packageTypes><packageType name="DotnetTool" /></packageTypes>
                </metadata></package>
                """);
            Add(zip, "tools/net10.0/any/DotnetToolSettings.xml", """
                <DotNetCliTool Version="1"><Commands><Command Name="agent-scope" EntryPoint="agent-scope.dll" Runner="dotnet" /></Commands></DotNetCliTool>
                """);
            zip.CreateEntryFromFile(Path.Combine(AppContext.BaseDirectory, "agent-scope.dll"), "tools/net10.0/any/agent-scope.dll");
        }

        File.WriteAllText(Path.Combine(home, "nuget.config"), $"""
            <configuration>
              <packageSources><clear /><add key="feed" value="{feed}" /></packageSources>
              <config><add key="globalPackagesFolder" value="{Path.Combine(home, "packages")}" /></config>
            </configuration>
            """);
        return package;
    }

    private static void Add(ZipArchive zip, string name, string text)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(text);
    }

    private void Leave(string status, string text)
    {
        File.WriteAllText(Path.Combine(home, "status"), status + "\n");
        File.WriteAllText(Path.Combine(home, "comment.md"), text);
    }

    private string Left(string name) => File.ReadAllText(Path.Combine(home, name)).TrimEnd('\n');

    /// <summary>Runs a script as GitHub does.</summary>
    private (int ExitCode, string Text) Run(string script, params (string Name, string Value)[] environment)
    {
        var file = Path.Combine(home, "script");
        File.WriteAllText(file, script);
        var start = new ProcessStartInfo("bash", ["--noprofile", "--norc", "-eo", "pipefail", file])
        {
            WorkingDirectory = home,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // Neither the words of a CI system nor of an agent that this test may run in.
        foreach (var name in start.Environment.Keys.Where(name =>
            name is not ("PATH" or "HOME" or "TMPDIR" or "USERPROFILE" or "SystemRoot") && !name.StartsWith("DOTNET", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        start.Environment["AGENT_SCOPE_HOME"] = home;
        foreach (var (name, value) in environment)
            start.Environment[name] = value;

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.Result);
    }
}
