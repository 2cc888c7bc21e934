using ScopeAnalyzers.Policy.Decisions;

namespace ScopeAnalyzers.Policy.Tests.Decisions;

public class RuleNamesTests
{
    [Theory]
    [InlineData("apis", "T:System.Random", "Random")]
    [InlineData("apis", "T:System.Collections.Generic.List`1", "List")]
    [InlineData("apis", "T:System.Environment.SpecialFolder", "SpecialFolder")]
    [InlineData("apis", "T:System.Xml.Xml*", "XmlReader")]
    [InlineData("apis", "T:System.Xml.*Reader", "XmlReader")]
    [InlineData("apis", "N:System.Net.Sockets", "Sockets")]
    [InlineData("apis", "N:System.Net.**", "Net")]
    [InlineData("apis", "N:*.Mail", "Mail")]
    [InlineData("apis", "N:System.*", "Net")]
    [InlineData("apis", "N:**", "Anything")]
    [InlineData("namespaces.use", "System.Net.**", "Net")]
    [InlineData("namespaces.use", "<global>", "<global>")]
    [InlineData("capabilities", "process", "Process")]
    [InlineData("capabilities", "filesystem", "IO")]
    [InlineData("capabilities", "mail", "SmtpClient")]
    public void What_a_rule_denies_has_its_name(string kind, string pattern, string name) =>
        Assert.True(Names(kind, "deny", pattern).Contains(name));

    [Theory]
    [InlineData("apis", "M:System.IO.File.Delete", "File", "Delete")]
    [InlineData("apis", "M:System.IO.File.Delete(System.String)", "File", "Delete")]
    [InlineData("apis", "M:System.Array.Empty``1", "Array", "Empty")]
    [InlineData("apis", "M:System.IO.File.Read*", "File", "ReadAllText")]
    [InlineData("apis", "M:System.Random.#ctor", "Random", "ctor")]
    [InlineData("apis", "P:System.Collections.Generic.List`1.Count", "List", "Count")]
    [InlineData("apis", "F:Status.Gone", "Status", "Gone")]
    [InlineData("apis", "M:Shop.Mail.Gateway.Shop#Contracts#IGateway#Send", "Gateway", "Send")]
    [InlineData("capabilities", "modify-system-state", "Environment", "SetEnvironmentVariable")]
    public void What_a_rule_denies_of_a_type_has_both_names(string kind, string pattern, string type, string member) =>
        Assert.True(Names(kind, "deny", pattern).Contains(type, member));

    [Theory]
    [InlineData("M:System.IO.File.Delete", "Directory", "Delete")]
    [InlineData("M:System.IO.File.Delete", "File", "Copy")]
    [InlineData("M:System.IO.File.Read*", "Directory", "ReadAllText")]
    [InlineData("T:System.IO.File", "File", "Delete")]
    public void Another_member_or_the_same_of_another_type_does_not(string pattern, string type, string member) =>
        Assert.False(Names("apis", "deny", pattern).Contains(type, member));

    [Fact]
    public void Names_are_written_once_and_in_order_and_read_back_alike()
    {
        var names = new RuleNames(Names("apis", "deny", "M:System.IO.File.Delete\", \"T:System.Xml.Xml*\", \"M:System.IO.File.Delete(System.String)\", \"N:Audit").Written);
        Assert.Equal(["Audit", "File.Delete", "Xml*"], names.Written);
        Assert.True(names.Contains("Audit") && names.Contains("XmlReader") && names.Contains("File", "Delete"));
    }

    [Theory]
    [InlineData("apis", "T:System.Random", "System")]
    [InlineData("apis", "T:System.Xml.Xml*", "Reader")]
    [InlineData("apis", "M:System.IO.File.Delete", "File")]
    [InlineData("apis", "N:System.Net.Sockets", "Net")]
    [InlineData("capabilities", "process", "SmtpClient")]
    [InlineData("namespaces.declare", "System.**", "System")]
    public void What_no_rule_denies_does_not(string kind, string pattern, string name) =>
        Assert.False(Names(kind, "deny", pattern).Contains(name));

    [Theory]
    [InlineData("apis", "T:System.Random")]
    [InlineData("namespaces.use", "System")]
    [InlineData("capabilities", "process")]
    public void A_list_that_lets_in_keeps_out_by_any_name(string kind, string pattern) =>
        Assert.True(Names(kind, "allow", pattern).Contains("Anything"));

    [Fact]
    public void An_agent_that_may_do_nothing_may_use_nothing_of_any_name() => Assert.True(RuleNames.Of(Scope("apis", "deny", "T:System.Random", "stranger")).Contains("Anything"));

    private static RuleNames Names(string kind, string list, string pattern) => RuleNames.Of(Scope(kind, list, pattern));

    private static AgentPolicy Scope(string kind, string list, string pattern, string agent = "codex")
    {
        var lists = $$"""{ "{{list}}": ["{{pattern}}"] }""";
        var kinds = kind.Split('.') is [var outer, var inner]
            ? $$"""{ "{{outer}}": { "{{inner}}": {{lists}} } }""" : $$"""{ "{{kind}}": {{lists}} }""";
        var manifest = CorpusManifest.Of($$"""
            { "version": 1, "ceiling": {{kinds}}, "scopes": { "s": { "files": { "allow": ["**"] } } }, "capabilities": { "mail": ["T:MailKit.Net.Smtp.SmtpClient"] }, "agents": { "codex": { "scope": "s" } } }
            """);
        return AgentPolicy.Resolve(manifest, agent, task: null, new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero));
    }
}
