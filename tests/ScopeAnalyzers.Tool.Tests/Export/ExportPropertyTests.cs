using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using CsCheck;
using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Tool.Export.Flat;
using Tomlyn;
using Tomlyn.Model;

namespace ScopeAnalyzers.Tool.Tests.Export;

/// <summary>What an exported form lets in, read as the agent's maker documents it, the manifest lets in.</summary>
public class ExportPropertyTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero);

    private static readonly Gen<string> Segment = Gen.OneOf("src", "Web", "web", "Auth", "docs", "A.cs", "b.props", "*", "*.cs", "A*", "**", "W*b", ".git");

    private static readonly Gen<string> FilePattern = Segment.List[1, 4].Select(segments => string.Join('/', segments))
        .Where(pattern => !pattern.Contains("**/**", StringComparison.Ordinal));

    private static readonly Gen<string> Name = Gen.OneOf("src", "Web", "web", "WEB", "Auth", "auth", "docs", "A.cs", "a.cs", "B.PROPS", "b.props", "Ab", ".git", ".agent-scope", "x");

    private static readonly Gen<string> FilePath = Gen.Select(Gen.OneOf("src/", "src/Web/", "docs/", ""), Name.List[1, 3])
        .Select((folder, segments) => folder + string.Join('/', segments));

    private static readonly Gen<string> Rule = Gen.Select(FilePattern, Gen.OneOf("", ", \"acts\": [\"delete\"]", ", \"acts\": [\"modify\"]"), Gen.OneOf("", "", ", \"except\": [\"src/Web/A.cs\"]"))
        .Select((pattern, acts, except) => $$"""{ "match": "{{pattern}}"{{acts}}{{except}} }""");

    private static readonly Gen<Manifest> Files = Gen.Select(Rule.List[1, 3], Rule.List[0, 2], Rule.List[1, 2], Rule.List[1, 2], Gen.Bool)
        .Select((allow, deny, ceiling, narrow, granted) => Manifests.Of($$"""
        { "version": 1,
          "ceiling": { "files": { "allow": ["src/**", "docs/**", {{string.Join(", ", ceiling)}}] } },
          "agents": { "*": { "scope": { "files": { "allow": ["src/**/*.cs", {{string.Join(", ", allow)}}], "deny": [{{string.Join(", ", deny)}}] } } } },
          "protected": ["docs/A.cs"], "unprotected": ["src/b.props"],
          "tasks": { "T": { "agent": "claude-code", "expires": "2027-01-01T00:00:00Z", "narrow": { "files": { "allow": ["src/Web/**", {{string.Join(", ", narrow)}}] } }
            {{(granted ? """, "grants": [{ "files": ["docs/A.cs", "src/x"], "because": "x" }]""" : "")}} } } }
        """));

    private static readonly Gen<string> Command = Gen.OneOf("dotnet", "test", "build", "git", "push", "--force", "dotnetx").List[1, 4].Select(words => string.Join(' ', words));

    private static readonly Gen<string> ToolPattern = Gen.Select(Command, Gen.OneOf("", " *", "*", " * --force", ":*"))
        .Select((command, end) => $"\"Bash({command}{end})\"");

    private static readonly Gen<Manifest> Tools = Gen.Select(ToolPattern.List[1, 4], ToolPattern.List[1, 2], Gen.Bool)
        .Select((allow, deny, narrow) => Manifests.Of($$"""
        { "version": 1,
          "agents": { "*": { "scope": { "files": { "allow": ["**"] }, "tools": { "allow": [{{string.Join(", ", allow)}}], "deny": [{{string.Join(", ", deny)}}] } } } },
          "ceiling": { {{(narrow ? """ "tools": { "allow": ["Bash(dotnet *)", "Bash(git push)"] } """ : "")}} } }
        """));

    /// <summary>git itself reads the patterns, since they are gitignore's.</summary>
    [Fact]
    public void What_claude_code_may_edit_unasked_is_in_scope()
    {
        var allowed = 0;
        Gen.Select(Files, FilePath.List[40], Gen.OneOf("T", null)).Sample((manifest, paths, task) =>
        {
            using var rules = JsonDocument.Parse(Manifests.Export(manifest, "claude-code", task).Files[0].Text);
            var denied = Ignored(rules, "deny", paths);
            foreach (var path in Ignored(rules, "allow", paths).Where(path => !denied.Contains(path)))
            {
                Interlocked.Increment(ref allowed);
                AssertInScope(manifest, "claude-code", task, path);
            }
        }, iter: 60);
        Assert.InRange(allowed, 20, int.MaxValue);
    }

    [Fact]
    public void What_gemini_may_write_unasked_is_in_scope()
    {
        var allowed = 0;
        Gen.Select(Files, FilePath.List[40]).Sample((manifest, paths) =>
        {
            var rules = GeminiRules(Manifests.Export(manifest, "gemini").Files[0].Text);
            foreach (var path in paths.Take(15).SelectMany(path => new[] { path, "src/../" + path, "src/./" + path }))
            {
                if (Gemini(rules, "write_file", JsonSerializer.Serialize(new { content = "\"file_path\":\"src/Web/A.cs\"", file_path = path })) != "allow")
                    continue;
                Interlocked.Increment(ref allowed);
                Assert.DoesNotContain("./", path, StringComparison.Ordinal);
                AssertInScope(manifest, "gemini", null, path);
            }
        }, iter: 60);
        Assert.InRange(allowed, 20, int.MaxValue);
    }

    /// <summary>But for letters' case, of which the form says that it cannot say it.</summary>
    [Fact]
    public void What_cursor_may_write_unasked_is_in_scope()
    {
        var allowed = 0;
        Gen.Select(Files, FilePath.List[40]).Sample((manifest, paths) =>
        {
            using var rules = JsonDocument.Parse(Manifests.Export(manifest, "cursor").Files[0].Text);
            foreach (var path in paths.Where(path =>
                Writes(rules, "allow", path, StringComparison.Ordinal) && !Writes(rules, "deny", path, StringComparison.OrdinalIgnoreCase)))
            {
                Interlocked.Increment(ref allowed);
                AssertInScope(manifest, "cursor", null, path);
            }
        }, iter: 100);
        Assert.InRange(allowed, 20, int.MaxValue);
    }

    [Theory]
    [InlineData("claude-code")]
    [InlineData("codex")]
    [InlineData("copilot")]
    [InlineData("cursor")]
    [InlineData("gemini")]
    public void What_a_command_may_do_unasked_is_in_scope(string agent)
    {
        var allowed = 0;
        Gen.Select(Tools, Command.List[20]).Sample((manifest, commands) =>
        {
            var text = Manifests.Export(manifest, agent).Files[^1].Text;
            foreach (var command in commands.Where(command => Allows(agent, text, command)))
            {
                Interlocked.Increment(ref allowed);
                var decision = AgentPolicy.Resolve(manifest, agent, null, Now).Decide(new ToolResource("Bash", [command]));
                Assert.True(decision.Outcome == Outcome.Allow,
                    $"{command}: {string.Join(", ", decision.By.Select(reason => reason.Name))}\n{text}");
            }
        }, iter: 600);
        Assert.InRange(allowed, 10, int.MaxValue);
    }

    private static void AssertInScope(Manifest manifest, string agent, string? task, string path)
    {
        foreach (var act in new[] { FileAct.Add, FileAct.Modify })
        {
            var decision = AgentPolicy.Resolve(manifest, agent, task, Now).Decide(new FileResource(path, act));
            Assert.True(decision.Outcome == Outcome.Allow,
                $"{act} {path}: {string.Join(", ", decision.By.Select(reason => reason.Name))}\n{Manifests.Export(manifest, agent, task).Files[0].Text}");
        }
    }

    // A star is any text of a segment, two are any number of segments.
    private static bool Writes(JsonDocument rules, string list, string path, StringComparison comparison) =>
        Words(rules, list).Where(rule => rule.StartsWith("Write(", StringComparison.Ordinal))
            .Select(rule => PathPatterns.Segments(rule[6..^1])).Any(segments =>
            Globs.Meet(segments, path.Split('/'), segment => segment == "**", (left, right) => comparison == StringComparison.Ordinal
                ? Globs.Meet(left, right)
                : Globs.Meet(left.ToUpperInvariant(), right.ToUpperInvariant())));

    private static HashSet<string> Ignored(JsonDocument rules, string list, IReadOnlyList<string> paths)
    {
        using var folder = GitFolder.Empty();
        folder.Write(".git/info/exclude",
            string.Join('\n',
                Words(rules, list).Where(rule => rule.StartsWith("Edit(", StringComparison.Ordinal)).Select(rule => rule[5..^1])) + "\n");
        var start = new ProcessStartInfo("git", ["-c", "core.ignoreCase=false", "check-ignore", "--no-index", "--stdin"])
        {
            WorkingDirectory = folder.Root, RedirectStandardInput = true, RedirectStandardOutput = true,
        };
        using var git = Process.Start(start)!;
        var output = git.StandardOutput.ReadToEndAsync();
        foreach (var path in paths.Where(path => !path.StartsWith(".git", StringComparison.Ordinal)))
            git.StandardInput.Write(path + "\n");
        git.StandardInput.Close();
        git.WaitForExit();
        return [.. output.Result.Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }

    private static IEnumerable<string> Words(JsonDocument rules, string list) =>
        rules.RootElement.GetProperty("permissions").GetProperty(list).EnumerateArray().Select(rule => rule.GetString()!);

    private static bool Allows(string agent, string text, string command)
    {
        switch (agent)
        {
            case "claude-code" or "cursor":
                using (var rules = JsonDocument.Parse(text))
                    return Words(rules, "allow").Any(Meets) && !Words(rules, "deny").Any(Meets);
            case "gemini":
                return Gemini(GeminiRules(text), "run_shell_command", JsonSerializer.Serialize(new { command })) == "allow";
            case "codex":
                return Decisions(text, @"pattern = (\[.*?\]), decision = ""(\w+)""",
                    match => Starts(JsonSerializer.Deserialize<string[]>(match)!)) is var codex && codex.Contains("allow")
                    && !codex.Contains("forbidden");
            default:
                return Decisions(text, @"'shell\((.*?)\)'", Copilot, "--(allow|deny)-tool=") is var copilot && copilot.Contains("allow") && !copilot.Contains("deny");
        }

        // Claude Code: a star is any text, a last one after a space may be nothing. Cursor: the first word, and a pattern for the rest.
        bool Meets(string rule) => agent == "claude-code"
            ? rule.StartsWith("Bash(", StringComparison.Ordinal) && Star(rule[5..^1], command)
            : rule.StartsWith("Shell(", StringComparison.Ordinal) && Shell(rule[6..^1]);

        bool Shell(string words) => words.Split(':', 2) is var parts && command.Split(' ', 2) is var called
            && Globs.Meet(parts[0], called[0]) && (parts.Length == 1 || Globs.Meet(parts[1], called.Length == 1 ? "" : called[1]));

        bool Starts(string[] words) =>
            command.Split(' ') is var called && called.Length >= words.Length && called.Take(words.Length).SequenceEqual(words);

        // An exact command, which may let in what follows a first subcommand; ':*' is what follows a space.
        bool Copilot(string words) =>
            words.EndsWith(":*", StringComparison.Ordinal)
                ? command.StartsWith(words[..^2] + " ", StringComparison.Ordinal) : command == words;
    }

    private static bool Star(string pattern, string command) =>
        Globs.Meet(pattern, command) || (pattern.EndsWith(" *", StringComparison.Ordinal) && Globs.Meet(pattern[..^2], command))
            || (pattern.EndsWith(":*", StringComparison.Ordinal) && Star(pattern[..^2] + " *", command));

    private static List<string> Decisions(string text, string regex, Func<string, bool> meets, string before = "") =>
        [.. Regex.Matches(text, before + regex).Where(match => meets(match.Groups[before.Length > 0 ? 2 : 1].Value))
            .Select(match => match.Groups[before.Length > 0 ? 1 : 2].Value)];

    private static List<GeminiRule> GeminiRules(string text) =>
        TomlSerializer.Deserialize<TomlTable>(text) is { } table && table.TryGetValue("rule", out var rules)
            ? [.. ((TomlTableArray)rules).Select(GeminiRule.Of)] : [];

    // The rule of the highest priority counts.
    private static string? Gemini(List<GeminiRule> rules, string tool, string arguments) =>
        rules.Where(rule => rule.Tools.Contains(tool) && rule.Arguments.IsMatch(arguments)).MaxBy(rule => rule.Priority)?.Decision;

    private sealed record GeminiRule(IReadOnlyList<string> Tools, Regex Arguments, long Priority, string Decision)
    {
        // A command's expression begins with the command.
        public static GeminiRule Of(TomlTable rule) => new(
            rule.TryGetValue("toolName", out var names) ? names is TomlArray several ? [.. several.OfType<string>()] : [(string)names] : ["run_shell_command"],
            new Regex(
                rule.TryGetValue("commandRegex", out var command) ? "\"command\":\"" + command : rule.TryGetValue("argsPattern", out var pattern) ? (string)pattern : "",
                RegexOptions.ECMAScript),
            (long)rule["priority"],
            (string)rule["decision"]);
    }
}
