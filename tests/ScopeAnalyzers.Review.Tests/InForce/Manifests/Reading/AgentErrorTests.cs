namespace ScopeAnalyzers.Review.Tests.InForce.Manifests.Reading;

public class AgentErrorTests
{
    [Theory]
    [InlineData("►\"Claude_Code\": { \"scope\": \"web\" }", "'Claude_Code' is not a valid agent id: write lower-case letters, digits and '-', such as 'claude-code'")]
    [InlineData("►\"\": { \"scope\": \"web\" }", "'' is not a valid agent id")]
    [InlineData("\"bot\": ►\"web\"", "an agent's entry is an object, not the string 'web'")]
    [InlineData("\"bot\": ►{}", "an agent's entry must have the member 'scope'")]
    [InlineData("\"bot\": { \"scope\": ►\"wbe\" }", "there is no scope 'wbe'; did you mean 'web'?")]
    [InlineData("\"bot\": { \"scope\": ►\"everything\" }", "there is no scope 'everything'; there is 'web' and 'docs'")]
    [InlineData("\"bot\": { \"scope\": [\"web\", ►\"doc\"] }", "there is no scope 'doc'; did you mean 'docs'?")]
    [InlineData("\"bot\": { \"scope\": ►[] }", "the list of scopes is empty")]
    [InlineData("\"bot\": { \"scope\": [►{}] }", "a scope's name is a string, not an object")]
    [InlineData("\"bot\": { \"scope\": ►7 }", "'scope' is the name of a scope, a list of names, or a scope, not the number '7'")]
    [InlineData("\"bot\": { \"scope\": ►{ \"files\": { \"deny\": [\"a\"] } } }", "the scope of an agent must have 'files' with 'allow'")]
    [InlineData("\"bot\": { \"scope\": ►{ \"packages\": { \"allow\": [] } } }", "the scope of an agent must have 'files' with 'allow'")]
    [InlineData("\"bot\": { \"scope\": { \"files\": { ►\"Allow\": [\"a\"] } } }", "a kind of resource has no member 'Allow'; did you mean 'allow'?")]
    [InlineData("\"bot\": { \"scope\": \"web\", ►\"branch\": [] }", "an agent's entry has no member 'branch'; did you mean 'branches'?")]
    [InlineData("\"bot\": { \"scope\": \"web\", \"branches\": [►\"bot/[a-z]\"] }", "there are no character sets")]
    [InlineData("\"bot\": { \"scope\": \"web\", \"mode\": ►\"silent\" }", "'mode' is 'enforce', 'warn' or 'audit'")]
    [InlineData("\"bot\": { \"scope\": \"web\", \"repositories\": [►\"https://github.com/acme/shop\"] }", "is not a valid repository: write host/owner/name")]
    [InlineData("\"bot\": { \"scope\": \"web\", \"repositories\": [►\"github.com/acme/shop.git\"] }", "is not a valid repository")]
    [InlineData("\"bot\": { \"scope\": \"web\", \"repositories\": [►\"acme/shop\"] }", "is not a valid repository")]
    [InlineData("\"bot\": { \"scope\": \"web\", \"expires\": ►\"2027-01-01\" }", "it is not year-month-dayThour:minute:second; write it like \"2026-12-01T00:00:00Z\"")]
    [InlineData("\"bot\": { \"scope\": \"web\", \"expires\": ►\"2027-01-01T00:00:00\" }", "it has no offset")]
    [InlineData("\"bot\": { \"scope\": \"web\", \"expires\": ►\"2027-02-30T00:00:00Z\" }", "it is not on the calendar")]
    [InlineData("\"bot\": { \"scope\": \"web\", \"expires\": ►\"2027-01-01T00:00:00 CET\" }", "it does not end in Z or an offset")]
    [InlineData("\"bot\": { \"scope\": \"web\", \"expires\": ►1798761600 }", "'expires' is a time such as \"2026-12-01T00:00:00Z\", not the number")]
    [InlineData("\"bot\": { \"scope\": \"web\", \"identity\": { ►\"email\": [] } }", "'identity' has no member 'email'; did you mean 'emails'?")]
    [InlineData("\"bot\": { \"scope\": \"web\", \"identity\": { \"emails\": [►\"*@acme.example\"] } }", "is not a valid e-mail address")]
    [InlineData("\"bot\": { \"scope\": \"web\", \"identity\": { \"trailers\": [►\"acme-bot\"] } }", "'acme-bot' is not a valid trailer: write the whole line")]
    [InlineData("\"bot\": { \"scope\": \"web\", \"identity\": { \"signers\": [►\"keys/*\"] } }", "'keys/*' is not a valid file: write the path of one allowed-signers file")]
    [InlineData("\"*\": { \"scope\": \"web\", ►\"identity\": {} }", "the entry '*' has no member 'identity'")]
    public void A_wrong_entry_is_said_at_its_place(string entries, string words) => Marked.Refused(Marked.Agents(entries), words);

    [Fact]
    public void A_scope_without_files_is_said_once_however_many_agents_have_it() => Marked.Refused(
        """
        {
          "version": 1,
          "scopes": { "open": ►{ "files": { "deny": ["a"] } }, "unused": { "files": { "deny": ["a"] } } },
          "agents": { "one": { "scope": "open" }, "two": { "scope": ["open"] } }
        }
        """,
        "the scope of an agent must have 'files' with 'allow'; write \"files\": { \"allow\": [\"src/Web/**\"] }, or [\"**\"] for everywhere");
}
