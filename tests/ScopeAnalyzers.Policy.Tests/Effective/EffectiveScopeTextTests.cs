using ScopeAnalyzers.Policy.Capabilities;
using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Effective;
using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Tests.Decisions;
using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Policy.Tests.Effective;

public class EffectiveScopeTextTests
{
    private const string Json = """
        {
          "version": 1, "mode": "warn",
          "ceiling": { "capabilities": { "deny": [{ "match": "terminate", "except": ["M:System.Environment.FailFast*"] }] } },
          "capabilities": { "mail": ["N:MailKit.**"], "audit": ["N:Audit.**"] },
          "protected": ["src/Core/**"], "unprotected": ["src/Core/Open.cs"],
          "scopes": { "web": { "files": { "allow": ["src/**", { "match": "docs/**", "acts": ["modify"] }] },
            "namespaces": { "declare": { "allow": ["Shop.Web.**"] }, "use": { "deny": ["Shop.Billing"] } },
            "apis": { "deny": [{ "match": "T:System.Random", "in": ["src/**"], "notIn": ["src/Db/**"], "because": "a \\ and a \"", "instead": "Shop.IClock" }] } } },
          "agents": { "claude-code": { "scope": "web" }, "codex": { "scope": "web", "expires": "2026-01-01T00:00:00Z" } },
          "tasks": { "T-1": { "agent": "claude-code", "expires": "2027-01-01T00:00:00Z", "narrow": { "apis": { "deny": ["T:System.Console"] } },
            "grants": [ { "id": "g", "apis": ["T:System.Guid"], "because": "ids" },
                        { "namespaces": { "use": ["Shop.Old"] }, "because": "later", "notBefore": "2026-12-30T00:00:00Z" } ] } }
        }
        """;

    private static readonly DateTimeOffset Clock = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    private static Manifest Manifest => CorpusManifest.Of(Json);

    private static EffectiveScope Scope => new(
        "/a repository",
        [AgentPolicy.Resolve(Manifest, "claude-code", "T-1", Clock), AgentPolicy.Resolve(Manifest, "codex", null, Clock)],
        [
            new TouchedFile(
                "src/A.cs",
                [0, 0xDEADBEEF, 1],
                [new AuthoredLines(0, "1a2b3c4", "trailer", LineSet.Parse("1-2")), new AuthoredLines(1, null, "session", LineSet.Parse("3"))],
                [new FileFinding("SCOPE101", 1, "a message with a\ttab and a\r\nbreak")]),
            new TouchedFile("src/Empty.cs", [], [], []),
        ]);

    private static string Text => EffectiveScopeText.Write(Scope);

    [Fact]
    public void Each_line_says_one_thing_by_its_keyword() => Assert.Equal(
        """
        agent-scope/effective-1 | /a repository
        outline | 31 | 14 | Billing | Console | Environment.* | Environment.Exit | IHostApplicationLifetime.StopApplication | Process.* | ProjectData.EndApp | Random
        policy | claude-code | T-1 | Warn
        ceiling | ceiling | agent-scope.json | 3 | 14
        deny | Capabilities | ceiling.capabilities.deny | agent-scope.json | 3 | 42
        rule | ceiling.capabilities.deny[0] | agent-scope.json | 3 | 43 | terminate | \0 | \0
        except | M:System.Environment.FailFast*
        own | scopes.web | agent-scope.json | 6 | 22
        allow | Files | scopes.web.files.allow | agent-scope.json | 6 | 44
        rule | scopes.web.files.allow[0] | agent-scope.json | 6 | 45 | src/** | \0 | \0
        rule | scopes.web.files.allow[1] | agent-scope.json | 6 | 55 | docs/** | \0 | \0
        acts | 2
        allow | Declare | scopes.web.namespaces.declare.allow | agent-scope.json | 7 | 43
        rule | scopes.web.namespaces.declare.allow[0] | agent-scope.json | 7 | 44 | Shop.Web.** | \0 | \0
        deny | Use | scopes.web.namespaces.use.deny | agent-scope.json | 7 | 79
        rule | scopes.web.namespaces.use.deny[0] | agent-scope.json | 7 | 80 | Shop.Billing | \0 | \0
        deny | Apis | scopes.web.apis.deny | agent-scope.json | 8 | 23
        rule | scopes.web.apis.deny[0] | agent-scope.json | 8 | 24 | T:System.Random | a \\ and a " | Shop.IClock
        in | src/**
        notIn | src/Db/**
        narrow | tasks.T-1.narrow | agent-scope.json | 10 | 92
        deny | Apis | tasks.T-1.narrow.apis.deny | agent-scope.json | 10 | 112
        rule | tasks.T-1.narrow.apis.deny[0] | agent-scope.json | 10 | 113 | T:System.Console | \0 | \0
        grant | tasks.T-1.grants.g | agent-scope.json | 11 | 17 | ids
        lets | Apis | T:System.Guid
        lapsed | tasks.T-1.grants[1] | agent-scope.json | 12 | 17 | later
        lets | Use | Shop.Old
        protected | Files | protected | agent-scope.json | 5 | 16
        rule | protected[0] | agent-scope.json | 5 | 17 | src/Core/** | \0 | \0
        unprotected | Files | unprotected | agent-scope.json | 5 | 48
        rule | unprotected[0] | agent-scope.json | 5 | 49 | src/Core/Open.cs | \0 | \0
        class | audit | N:Audit.**
        class | mail | N:MailKit.**
        file | src/A.cs | 00000000deadbeef00000001
        lines | 0 | 1a2b3c4 | trailer | 1-2
        lines | 1 | \0 | session | 3
        finding | SCOPE101 | 1 | a message with a\ttab and a\r\nbreak
        end
        """.ReplaceLineEndings("\n"),
        EffectiveScopeText.Write(Scope with { Policies = [Scope.Policies[0]], Files = [Scope.Files[0]] })
            .Replace("\t", " | ", StringComparison.Ordinal).TrimEnd('\n'));

    [Theory]
    [InlineData("", false)]
    [InlineData("3", true)]
    public void There_is_something_to_evaluate_where_an_agent_wrote_a_line(string lines, bool any)
    {
        TouchedFile none = new("src/Empty.cs", [], [], []), empty = new("src/A.cs", [], [new AuthoredLines(0, null, "session", LineSet.Empty)], []);
        var file = empty with { Lines = [.. empty.Lines, new AuthoredLines(0, null, "session", LineSet.Parse(lines))] };
        Assert.Equal(any, new StoredScope("/", [], [none, empty, file]).HasAgentLines());
    }

    [Fact]
    public void What_is_cut_from_a_text_is_written_as_it_stood_there_without_a_policy_being_read()
    {
        var narrow = CorpusManifest.Of("""{ "version": 1, "agents": { "codex": { "scope": { "files": { "allow": ["**"] }, "apis": { "deny": ["T:System.Random"] } } } } }""");
        var damaged = EffectiveScopeText.Write(new EffectiveScope("/", [AgentPolicy.Resolve(narrow, "codex", null, Clock)], []))
            .Replace("rule\t", "role\t", StringComparison.Ordinal);

        Assert.Equal(damaged, EffectiveScopeText.Write(EffectiveScopeText.Open(damaged)));
    }

    [Fact]
    public void A_refusal_that_stands_nowhere_comes_back()
    {
        var unknown = AgentPolicy.Resolve(Manifest, "unknown", null, Clock);
        var read = EffectiveScopeText.Read(EffectiveScopeText.Write(new EffectiveScope("/", [unknown], []))).Policies[0];
        Assert.Equal(unknown.Refusals, read.Refusals);
    }

    [Fact]
    public void What_is_written_is_read_back_and_written_alike() =>
        Assert.Equal(Text, EffectiveScopeText.Write(EffectiveScopeText.Read(Text)));

    [Fact]
    public void Files_come_back_as_they_were()
    {
        var read = EffectiveScopeText.Read(Text);
        var written = Scope;
        Assert.Equal(written.Root, read.Root);
        Assert.Equal(["src/A.cs", "src/Empty.cs"], read.Files.Select(file => file.Path));
        Assert.Equal(written.Files[0].Hashes, read.Files[0].Hashes);
        Assert.Equal(written.Files[0].Lines, read.Files[0].Lines);
        Assert.Equal(written.Files[0].Findings, read.Files[0].Findings);
    }

    [Fact]
    public void A_policy_that_is_read_decides_about_symbols_and_files_as_the_one_that_was_written()
    {
        foreach (var row in Corpus.Table("decisions"))
        {
            var manifest = CorpusManifest.Named(Corpus.Text(row, "manifest")!);
            var agents = Corpus.Strings(row, "agents");
            var written = agents.Select(agent => Stored(AgentPolicy.Resolve(manifest, agent, Corpus.Text(row, "task"), Clock)))
                .ToList();
            var read = EffectiveScopeText.Read(EffectiveScopeText.Write(new EffectiveScope("/", written, []))).Policies;
            foreach (var resource in CorpusResource.Of(row.GetProperty("resource"))
                .Where(each => each is FileResource or NamespaceResource or ApiResource or CapabilityResource))
                Assert.Equal(written.Select(policy => Shown(policy, resource)), read.Select(policy => Shown(policy, resource)));
        }
    }

    [Fact]
    public void A_rule_comes_back_with_its_place_and_its_words()
    {
        var reason = Assert.Single(EffectiveScopeText.Read(Text).Policies[0].Decide(UseOfRandom("src/A.cs")).By);
        Assert.Equal(("scopes.web.apis.deny[0]", 8, "a \\ and a \"", "Shop.IClock"), (reason.Name, reason.Place!.Line, reason.Because, reason.Instead));
    }

    [Fact]
    public void A_rule_with_in_does_not_hold_elsewhere() =>
        Assert.Equal(Outcome.Allow, EffectiveScopeText.Read(Text).Policies[0].Decide(UseOfRandom("tests/A.cs")).Outcome);

    [Fact]
    public void A_text_that_is_cut_anywhere_is_refused()
    {
        var text = Text;
        for (var length = 0; length < text.Length; length += Math.Max(1, text.Length / Cases.Of(text.Length)))
            Assert.Throws<InvalidEffectiveScopeException>(() => EffectiveScopeText.Read(text[..length]));
    }

    [Fact]
    public void A_text_without_any_one_line_is_refused_or_is_another_scope()
    {
        var lines = Text.Split('\n')[..^1];
        for (var left = 0; left < lines.Length; left++)
        {
            var without = string.Concat(lines.Where((_, index) => index != left).Select(line => line + "\n"));
            if (lines[left].StartsWith("finding\t", StringComparison.Ordinal))
                continue;
            var read = Record.Exception(() => EffectiveScopeText.Read(without));
            Assert.True(read is null or InvalidEffectiveScopeException, $"{lines[left]}: {read}");
        }
    }

    [Theory]
    [InlineData("agent-scope/effective-1", "agent-scope/effective-2", "line 1 is not 'agent-scope/effective-1'")]
    [InlineData("\nnarrow\t", "\nwiden\t", "is not part of a policy")]
    [InlineData("\npolicy\tcodex\t", "\nclass\tcodex\t", "is not 'policy', which is due")]
    [InlineData("outline\t31\t", "outline\t30\t", "is not 'end', which is due")]
    [InlineData("outline\t31\t", "outline\t3000\t", "('outline') counts more lines than there are")]
    [InlineData("\nfile\tsrc/A.cs\t", "\nfolder\tsrc/A.cs\t", "is not 'end', which is due")]
    [InlineData("policy\tcodex\t\\0\tWarn", "policy\tcodex\t\\0", "('policy') has too few fields")]
    [InlineData("policy\tcodex\t", "policy\t\\0\t", "('policy') misses a field")]
    [InlineData("own\tscopes.web\tagent-scope.json\t", "own\tscopes.web\t\\0\t", "('own') misses a place")]
    [InlineData("T:System.Random", "System.Random", "('rule') an API begins with what it is")]
    [InlineData("\tApis\t", "\tApi\t", "('deny') names no Kind")]
    [InlineData("\tApis\t", "\t77\t", "('deny') names no Kind")]
    [InlineData("\tWarn\n", "\tShout\n", "('policy') names no Mode")]
    [InlineData("\\\\", "\\q", "holds an escape that no one writes")]
    [InlineData("\nacts\t2", "\nacts\t0", "('acts') names no acts")]
    [InlineData("\nacts\t2", "\nacts\t31", "('acts') names no acts")]
    [InlineData("\nacts\t2", "\nacts\t2\t4", "('acts') has too many fields")]
    [InlineData("deadbeef", "deadbee", "('file') holds part of a hash")]
    [InlineData("deadbeef", "deadbeeg", "('file') holds what is not a hash")]
    [InlineData("\t1-2\n", "\t1-x\n", "('lines') holds no line numbers")]
    [InlineData("\t1-2\n", "\t1-99999999999\n", "('lines') holds no line numbers")]
    [InlineData("\t1-2\n", "\t1-2\t\n", "('lines') has too many fields")]
    [InlineData("lines\t1\t", "lines\t2\t", "('lines') names no policy")]
    [InlineData("lines\t1\t", "lines\t-1\t", "('lines') holds no number where one is due")]
    [InlineData("lines\t1\t", "lines\t\\0\t", "('lines') misses a field")]
    [InlineData("\nend\n", "\nend\tof all\n", "('end') has too many fields")]
    [InlineData("\nend\n", "\nend\nend\n", "goes on after its end")]
    [InlineData("\nend\n", "\nend", "its last line does not end")]
    [InlineData("/a repository\n", "/a repository\t\n", "line 1 ('agent-scope/effective-1') has too many fields")]
    [InlineData("\tWarn\n", "\tWarn\t\n", "('policy') has too many fields")]
    public void A_text_that_no_one_wrote_is_refused(string written, string damaged, string says)
    {
        var text = Text;
        Assert.Contains(written, text, StringComparison.Ordinal);
        var refused = Assert.Throws<InvalidEffectiveScopeException>(() =>
            EffectiveScopeText.Read(text.Replace(written, damaged, StringComparison.Ordinal)));
        Assert.Contains(says, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("refusal")]
    [InlineData("ceiling")]
    [InlineData("own")]
    [InlineData("narrow")]
    [InlineData("deny")]
    [InlineData("rule")]
    [InlineData("grant")]
    [InlineData("lapsed")]
    [InlineData("file")]
    [InlineData("finding")]
    public void A_line_that_says_more_than_it_should_is_refused(string keyword)
    {
        var lines = Text.Split('\n');
        var line = Array.FindIndex(lines, each => each.StartsWith(keyword + "\t", StringComparison.Ordinal));
        lines[line] += "\tmore";
        var refused = Assert.Throws<InvalidEffectiveScopeException>(() => EffectiveScopeText.Read(string.Join("\n", lines)));
        Assert.Equal($"line {line + 1} ('{keyword}') has too many fields", refused.Message);
    }

    // Settings of environments are evaluated before the text is written.
    /// <summary>
    /// A policy as it is stored: without environments, and without what other tasks would let in, which no compiler tells of.
    /// </summary>
    private static AgentPolicy Stored(AgentPolicy policy) =>
        policy with { Environments = new Dictionary<string, EnvironmentEntry>(), ForOtherTasks = [] };

    private static ApiResource UseOfRandom(string file) => new(NamedSymbol.Of("T:System.Random"), file);

    private static string Shown(AgentPolicy policy, Resource resource)
    {
        var decision = policy.Decide(resource);
        return string.Join("; ",
            [decision.Outcome.ToString(), .. decision.By.Select(reason => $"{reason}"), .. decision.Ids, .. decision.Hints]);
    }
}
