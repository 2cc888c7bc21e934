using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Review.Findings.Texts;
using ScopeAnalyzers.Review.Tests.Git;
using ScopeAnalyzers.Review.Tests.InForce.Manifests;

namespace ScopeAnalyzers.Review.Tests.Findings.Texts;

/// <summary>What does not read as it compiles (SCOPE604).</summary>
public sealed class IllegibleTests
{
    [Theory]
    [InlineData("A.cs", "var p\u0430id = false;", "1,6 p\u0430id: U+0430 in it looks like 'a', so that it looks like 'paid'")]
    [InlineData("A.cs", "// first\nvar \u0391dmin = 1;", "2,5 \u0391dmin: U+0391 in it looks like 'A', so that it looks like 'Admin'")]
    [InlineData("A.cs", "class \uFF21dmin;", "1,7 \uFF21dmin: U+FF21 in it looks like 'A', so that it looks like 'Admin'")]
    [InlineData("A.cs", "class N\u0585de;", "1,8 N\u0585de: U+0585 in it looks like 'o', so that it looks like 'Node'")]
    [InlineData("A.cs", "class \u13AAdmin;", "1,7 \u13AAdmin: U+13AA in it looks like 'A', so that it looks like 'Admin'")]
    [InlineData("A.cs", "if (environment\u01C3 == x)", "1,16 environment\u01C3: U+01C3 in it looks like '!', so that it looks like 'environment!'")]
    [InlineData("A.cs", "$\"text {p\u0430id}\"", "1,10 p\u0430id: U+0430 in it looks like 'a', so that it looks like 'paid'")]
    [InlineData("A.cs", "#if D\u0415BUG\n#endif", "1,6 D\u0415BUG: U+0415 in it looks like 'E', so that it looks like 'DEBUG'")]
    [InlineData("A.cs", "#if X\n\"\"\"\n#endif\nvar p\u0430id = 1;", "4,6 p\u0430id: U+0430 in it looks like 'a', so that it looks like 'paid'")]
    [InlineData("A.cs", "/* \u202E */ x();", "1,4 U+202E: U+202E cannot be seen and makes text read otherwise than it compiles")]
    [InlineData("A.cs", "var s = \"\u2066\";", "1,10 U+2066: U+2066 cannot be seen and makes text read otherwise than it compiles")]
    [InlineData("A.cs", "int \u3164 = 1;", "1,5 U+3164: U+3164 cannot be seen and makes text read otherwise than it compiles")]
    [InlineData("run.sh", "echo \u202E", "1,6 U+202E: U+202E cannot be seen and makes text read otherwise than it compiles")]
    [InlineData("x.csproj", "<PackageReference Include=\"N\u0435wtonsoft.Json\" />", "1,29 N\u0435wtonsoft: U+0435 in it looks like 'e', so that it looks like 'Newtonsoft'")]
    public void What_stands_in_code(string path, string text, string expected) => Assert.Equal([expected], Acts(path, text));

    [Theory]
    [InlineData("A.cs", "// p\u0430id")]
    [InlineData("A.cs", "var s = \"p\u0430id\";")]
    [InlineData("A.cs", "var s = $\"p\u0430id {x}\";")]
    [InlineData("A.cs", "var \u043E\u043F\u043B\u0430\u0442\u0430 = 1; class \u0391\u0392;")]
    [InlineData("A.cs", "var \u0394x = \u03BB + \u00B5m;")]
    [InlineData("A.cs", "var caf\u00E9\u65E5\u672C\u8A9EABC = 1;")]
    [InlineData("A.cs", "var \u9867\u5BA2\u30CE\u4E00\u89A7List = 1;")]
    [InlineData("README.md", "p\u0430id \u202E")]
    [InlineData("Texts.he.resx", "<value>\u200Fp\u0430id</value>")]
    [InlineData("data/users.json", "{ \"name\": \"\u202E\" }")]
    public void Prose_resources_and_words_of_one_script_read_as_they_are(string path, string text) => Assert.Empty(Acts(path, text));

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public void The_name_of_a_file_is_evaluated_where_it_is_given(bool isNew, int count) =>
        Assert.Equal(count, Acts(new AgentText("src/\u0410uth/Login.cs", "class A;", authored: null, isNew)).Count());

    [Fact]
    public void Only_the_agents_lines_and_files_count()
    {
        using var repository = new TestRepository();
        repository.Write("agent-scope.json", """{ "version": 1, "agents": { "codex": { "scope": { "files": { "allow": ["src/**"] } } } } }""")
            .Write("src/A.cs", "class A;\n").Write("src/B.cs", "class paid; class user;\n").Commit("base");
        repository.Branch("work").Write("src/A.cs", "class A;\nclass p\u0430id;\n").Write("src/\u0410uth.cs", "class B;\n").Commit("a person's");
        repository.Write("src/A.cs", "class A;\nclass p\u0430id;\nclass us\u0435r;\n").Commit("change", TestRepository.Codex);

        var finding = Assert.Single(repository.Review().Findings);

        Assert.Equal(("SCOPE604", 3, 9), (finding.Id, finding.Line, finding.Column));
        Assert.StartsWith("codex may not write 'us\u0435r': U+0435 in it looks like 'e', so that it looks like 'user'. Write 'user', which exists, or another name.", finding.Message);
    }

    [Fact]
    public void Words_are_looked_for_in_the_tree_and_at_the_merge_base()
    {
        using var repository = new TestRepository();
        repository.Write("agent-scope.json", """{ "version": 1, "agents": { "codex": { "scope": { "files": { "allow": ["src/**"] } } } } }""")
            .Write("src/\u03C3.cs", "class oMax; class \u03C3Max;\n").Write("docs/a.md", "pAir\n").Write("src/Auth/A.cs", "").Commit("base");
        repository.Branch("work").Write("src/B.cs", "class B(int \u03C3Max, int \u03C1Air, int \u0410uth, int \u043EMax);\n")
            .Commit("change", TestRepository.Codex);

        Assert.Equal(["\u0410uth", "\u043EMax"], repository.Review().Findings.Select(finding => finding.Message.Split('\'')[1]));
    }

    [Theory]
    [InlineData("\u03C3Max")]
    [InlineData("\u03C1Air")]
    [InlineData("p\u0430yment")]
    public void A_word_that_looks_like_no_name_that_exists_is_not_a_finding(string word) =>
        Assert.Empty(Acts("A.cs", $"var {word} = 1;"));

    [Theory]
    [InlineData("\u0456f")]
    [InlineData("Pr\u043Ecess")]
    [InlineData("\u0412illing")]
    [InlineData("L\u0435dger")]
    [InlineData("M\u0430ilKit")]
    public void A_word_that_looks_like_a_keyword_or_a_name_of_the_policy_is_found(string word) =>
        Assert.Single(Acts("A.cs", $"var {word} = 1;"));

    [Fact]
    public void A_word_that_looks_like_another_of_its_own_file_is_found() =>
        Assert.Single(Acts("A.cs", "var here = 1; var h\u0435re = 2;"));

    [Fact]
    public void A_word_that_the_base_has_is_not_a_finding() =>
        Assert.Empty(Illegible.In(new AgentText("A.cs", "var p\u0430id = 1;", authored: null), Policy,
            new ExistingNames(words => words, words => words)));

    [Fact]
    public void The_advice_names_what_exists() =>
        Assert.Equal("write 'paid', which exists, or another name",
            Assert.Single(Acts(new AgentText("A.cs", "var p\u0430id = 1;", authored: null))).Decision.By[0].Instead);

    private static AgentPolicy Policy { get; } = AgentPolicy.Resolve(
        Manifests.Read("""
            { "version": 1, "capabilities": { "mail": ["N:MailKit.**"] }, "agents": { "codex": { "scope": { "files": { "allow": ["**"] },
              "namespaces": { "use": { "deny": ["Shop.Billing.**"] } }, "apis": { "deny": ["T:Shop.Ledger"] } } } } }
            """).Manifest!,
        "codex", task: null, DateTimeOffset.UnixEpoch);

    private static IEnumerable<TextAct> Acts(AgentText text) => Illegible.In(text, Policy, new ExistingNames(
        _ => [], words => [.. words.Intersect(["paid", "Admin", "Node", "DEBUG", "Newtonsoft", "Auth"])]));

    private static IEnumerable<string> Acts(string path, string text) => Acts(new AgentText(path, text, authored: null))
        .Select(act => $"{act.At.Line},{act.At.Column} {act.Thing}: {act.Decision.By[0].Because}");
}
