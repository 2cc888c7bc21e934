using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Model;

namespace ScopeAnalyzers.Review.Tests.InForce.Manifests;

/// <summary>The tests that a manifest holds of itself, from its text to what fails (SCOPE006).</summary>
public class OwnTestTests
{
    private const string Shop = """
        {
          "version": 1,
          "ceiling": { "capabilities": { "deny": ["process"] }, "files": { "deny": [{ "match": "**/*.sql", "id": "no-sql" }] } },
          "scopes": { "web": {
            "files": { "allow": ["src/Web/**", "docs/**"] },
            "namespaces": { "use": { "deny": ["Shop.Billing.**"] }, "declare": { "allow": ["Shop.Web.**"] } },
            "apis": { "deny": ["M:System.Console.WriteLine(System.String)", "M:System.GC.Collect()"] },
            "packages": { "allow": ["Shop.*"] }, "projects": { "allow": ["src/Web/Web.csproj"] },
            "tools": { "allow": ["Bash(dotnet test *)", "WebFetch(domain:*.acme.example)"] }, "environments": { "deny": ["prod"] } } },
          "agents": {
            "bot": { "scope": "web", "branches": ["bot/**"], "expires": "2027-01-01T00:00:00Z" },
            "cat": { "scope": { "files": { "allow": [] } } } },
          "environments": { "prod": { "hosts": ["*.prod.acme.example"] } },
          "tasks": { "T-1": { "agent": "bot", "expires": "2026-12-01T00:00:00Z", "grants": [
            { "id": "g1", "files": ["tools/**"], "because": "b" }, { "files": ["Directory.Build.props"], "because": "b" }] } },
          "tests": [{ "agent": "bot", ► }]
        }
        """;

    [Theory]
    [InlineData("\"file\": \"src/Web/A.cs\", \"expect\": \"allow\"")]
    [InlineData("\"file\": \"src/Web/A.cs\", \"expect\": \"allow\", \"by\": \"scopes.web.files.allow\"")]
    [InlineData("\"file\": \"src/Web/A.cs\", \"expect\": \"allow\", \"by\": [\"scopes.web.files.allow[0]\"]")]
    [InlineData("\"file\": \"src/B.cs\", \"expect\": \"deny\", \"by\": \"scopes.web.files.allow\"")]
    [InlineData("\"file\": \"src/Web/A.sql\", \"expect\": \"deny\", \"by\": [\"no-sql\", \"ceiling.files.deny\"]")]
    [InlineData("\"file\": \"src/Web/Directory.Build.props\", \"expect\": \"deny\", \"by\": \"built-in\"")]
    [InlineData("\"declare\": \"Shop.Web.Email\", \"expect\": \"allow\"")]
    [InlineData("\"declare\": \"System\", \"expect\": \"deny\"")]
    [InlineData("\"use\": \"Shop.Billing\", \"expect\": \"deny\", \"by\": \"scopes.web.namespaces.use.deny[0]\"")]
    [InlineData("\"api\": \"M:System.Diagnostics.Process.Start\", \"expect\": \"deny\", \"by\": [\"ceiling.capabilities.deny[0]\"]")]
    [InlineData("\"api\": \"T:Shop.Billing.Ledger\", \"expect\": \"deny\", \"by\": \"scopes.web.namespaces.use.deny\"")]
    [InlineData("\"api\": \"M:System.Console.WriteLine(System.String)\", \"expect\": \"deny\"")]
    [InlineData("\"api\": \"M:System.Console.WriteLine\", \"expect\": \"allow\"")]
    [InlineData("\"api\": \"M:System.GC.Collect()\", \"expect\": \"deny\"")]
    [InlineData("\"capability\": \"process\", \"expect\": \"deny\"")]
    [InlineData("\"package\": \"Newtonsoft.Json\", \"expect\": \"deny\"")]
    [InlineData("\"project\": \"src/Web/Web.csproj\", \"expect\": \"allow\"")]
    [InlineData("\"tool\": \"Bash(dotnet test src)\", \"expect\": \"allow\"")]
    [InlineData("\"tool\": \"WebFetch(domain:api.acme.example)\", \"expect\": \"allow\"")]
    [InlineData("\"tool\": \"WebSearch\", \"expect\": \"deny\"")]
    [InlineData("\"host\": \"db.prod.acme.example\", \"expect\": \"deny\"")]
    [InlineData("\"branch\": \"main\", \"expect\": \"deny\", \"by\": \"agents.bot.branches\"")]
    [InlineData("\"file\": \"tools/a\", \"task\": \"T-1\", \"clock\": \"2026-11-01T00:00:00Z\", \"expect\": \"allow\", \"by\": \"tasks.T-1.grants\"")]
    [InlineData("\"file\": \"Directory.Build.props\", \"task\": \"T-1\", \"clock\": \"2026-11-01T00:00:00Z\", \"expect\": \"allow\", \"by\": \"tasks.T-1.grants[1]\"")]
    [InlineData("\"file\": \"src/Web/A.cs\", \"task\": \"T-1\", \"clock\": \"2026-12-01T00:00:00Z\", \"expect\": \"deny\", \"by\": [\"tasks.T-1.expires\"]")]
    [InlineData("\"file\": \"src/Web/A.cs\", \"clock\": \"2027-01-01T00:00:00Z\", \"expect\": \"deny\", \"by\": [\"agents.bot.expires\"]")]
    public void A_test_that_holds_says_nothing(string test) => Assert.Empty(Failing(test));

    [Theory]
    [InlineData("\"file\": \"src/Web/A.cs\", \"expect\": \"deny\"", "expects deny, and the decision is allow, by scopes.web.files.allow[0]")]
    [InlineData("\"file\": \"src/B.cs\", \"expect\": \"deny\", \"by\": \"ceiling.files\"", "expects to be decided by ceiling.files, and is decided by scopes.web.files.allow")]
    [InlineData("\"file\": \"a.sql\", \"expect\": \"deny\", \"by\": \"scopes.web.files.deny\"", "and is decided by no-sql")]
    [InlineData("\"file\": \"docs/a\", \"expect\": \"allow\", \"by\": [\"scopes.web.files.allow[0]\"]", "and is decided by scopes.web.files.allow[1]")]
    public void A_test_that_fails_says_what_is(string test, string words) => Assert.Contains(words, Assert.Single(Failing(test)).Message);

    [Fact]
    public void A_failing_test_has_the_place_where_it_begins() =>
        Assert.Equal("agent-scope.json(16,13)", Assert.Single(Failing("\"file\": \"x\", \"expect\": \"allow\"")).Test.Place.ToString());

    [Fact]
    public void Of_several_agents_one_that_may_not_suffices_for_a_deny() =>
        Assert.Empty(ManifestTests.Failing(Read("""{ "agent": ["bot", "cat"], "file": "src/Web/A.cs", "expect": "deny" }""")));

    private static IReadOnlyList<TestFailure> Failing(string test) => ManifestTests.Failing(Read($"{{ \"agent\": \"bot\", {test} }}"));

    private static Manifest Read(string test)
    {
        var reading = Manifests.Read(Shop.Replace("{ \"agent\": \"bot\", ► }", test));
        Assert.Empty(reading.Errors);
        return reading.Manifest!;
    }
}
