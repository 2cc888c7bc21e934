namespace ScopeAnalyzers.Review.Tests.InForce.Manifests.Reading;

public class RootErrorTests
{
    [Theory]
    [InlineData("►{}", "the manifest must have the member 'version'; write \"version\": 1")]
    [InlineData("{ \"version\": ►2 }", "'version' is the number 1")]
    [InlineData("{ \"version\": ►\"1\" }", "'version' is the number 1")]
    [InlineData("{ \"version\": ►null }", "'version' is the number 1")]
    [InlineData("{ \"version\": 1, ►\"scope\": {} }", "the manifest has no member 'scope'; did you mean 'scopes'?")]
    [InlineData("{ \"version\": 1, ►\"Agents\": {} }", "the manifest has no member 'Agents'; did you mean 'agents'?")]
    [InlineData("{ \"version\": 1, ►\"policies\": {} }", "the manifest has no member 'policies'; there is '$schema', 'version', 'mode'")]
    [InlineData("{ \"version\": 1, \"mode\": ►\"Warn\" }", "'mode' is 'enforce', 'warn' or 'audit', not 'Warn'; did you mean 'warn'?")]
    [InlineData("{ \"version\": 1, \"mode\": ►\"off\" }", "'mode' is 'enforce', 'warn' or 'audit', not 'off'")]
    [InlineData("{ \"version\": 1, \"mode\": ►true }", "'mode' is a string, not true")]
    [InlineData("{ \"version\": 1, \"mode\": ►null }", "'mode' is a string, not null: leave it out where there is none")]
    [InlineData("{ \"version\": 1, \"base\": ►\"main\" }", "'base' is a list in [ ], not the string 'main'")]
    [InlineData("{ \"version\": 1, \"base\": [►7] }", "a ref is a string, not the number '7'")]
    [InlineData("{ \"version\": 1, \"base\": [►\"--output=x\"] }", "'--output=x' is not a valid ref: write the name of a branch")]
    [InlineData("{ \"version\": 1, \"base\": [►\"main..dev\"] }", "'main..dev' is not a valid ref")]
    [InlineData("{ \"version\": 1, \"scopes\": ►[] }", "'scopes' is an object, not a list")]
    [InlineData("{ \"version\": 1, \"agents\": ►\"bot\" }", "'agents' is an object, not the string 'bot'")]
    [InlineData("{ \"version\": 1, \"$schema\": ►1 }", "'$schema' is a string, not the number '1'")]
    public void A_wrong_member_of_the_root_is_said_at_its_place(string marked, string words) => Marked.Refused(marked, words);

    [Theory]
    [InlineData("\"unattributed\": ►\"bto\"", "there is no agent 'bto'; did you mean 'bot'?")]
    [InlineData("\"unattributed\": ►false", "'unattributed', 'human' or the id of an agent, is a string, not false")]
    [InlineData("\"humans\": { ►\"names\": [] }", "'humans' has no member 'names'; there is 'emails' and 'signers'")]
    [InlineData("\"humans\": { \"emails\": [►\"Alice <alice@acme.example>\"] }", "is not a valid e-mail address: write a whole one")]
    [InlineData("\"environments\": { ►\"prod.eu\": { \"hosts\": [] } }", "'prod.eu' is not a valid name: write letters, digits, '-' and '_'")]
    [InlineData("\"environments\": { \"prod\": ►{} }", "an environment without 'hosts' and 'files' is never met")]
    [InlineData("\"environments\": { \"prod\": { \"hosts\": [►\"https://acme.example\"] } }", "is not a valid pattern")]
    [InlineData("\"environments\": { \"prod\": { ►\"host\": [] } }", "an environment has no member 'host'; did you mean 'hosts'?")]
    [InlineData("\"capabilities\": { \"mail\": ►\"N:MailKit.**\" }", "is a list in [ ], not the string 'N:MailKit.**'")]
    [InlineData("\"capabilities\": { \"mail\": [►\"MailKit.**\"] }", "write 'T:MailKit.**' for a type")]
    [InlineData("\"protected\": [►{ \"match\": \"db/**\" }]", "a pattern is a string, not an object")]
    [InlineData("\"unprotected\": [►\"/AGENTS.md\"]", "paths are relative to the root")]
    public void A_wrong_part_of_the_root_is_said_at_its_place(string member, string words) => Marked.Refused(Marked.Root(member), words);
}
