namespace ScopeAnalyzers.Review.Tests.InForce.Manifests.Reading;

public class ScopeErrorTests
{
    [Theory]
    [InlineData("►\"file\": {}", "a scope has no member 'file'; did you mean 'files'?")]
    [InlineData("\"files\": ►[\"src/**\"]", "a kind of resource is an object, not a list")]
    [InlineData("\"files\": ►{}", "'ceiling.files' has neither 'allow' nor 'deny'; write one of them, or leave it out")]
    [InlineData("\"files\": { ►\"alow\": [] }", "a kind of resource has no member 'alow'; did you mean 'allow'?")]
    [InlineData("\"files\": { \"deny\": ►\"src/**\" }", "a list of rules is a list in [ ], not the string 'src/**'")]
    [InlineData("\"files\": { \"deny\": [►\"src/[ab].cs\"] }", "'src/[ab].cs' is not a valid pattern: there are no character sets")]
    [InlineData("\"files\": { \"deny\": [►\"src/a**\"] }", "'**' is a whole segment")]
    [InlineData("\"files\": { \"deny\": [►\"\"] }", "an empty pattern matches nothing")]
    [InlineData("\"files\": { \"deny\": [►1] }", "a rule is a pattern in quotes, or an object with 'match', not the number '1'")]
    [InlineData("\"namespaces\": ►{}", "'namespaces' has neither 'declare' nor 'use'")]
    [InlineData("\"namespaces\": { \"use\": ►{} }", "'ceiling.namespaces.use' has neither 'allow' nor 'deny'")]
    [InlineData("\"namespaces\": { ►\"deny\": [] }", "'namespaces' has no member 'deny'; write 'declare' or 'use' around it")]
    [InlineData("\"namespaces\": { \"use\": { \"deny\": [►\"Shop.**.Internal\"] } }", "'**' may only be at the end")]
    [InlineData("\"apis\": { \"deny\": [►\"t:System.String\"] }", "write 'T:System.String'")]
    [InlineData("\"capabilities\": { \"deny\": [►\"netwrok\"] }", "there is no capability 'netwrok'; did you mean 'network'?")]
    [InlineData("\"capabilities\": { \"deny\": [►\"*\"] }", "a name is exact here")]
    [InlineData("\"packages\": { \"allow\": [►\"Shop/Web\"] }", "'Shop/Web' is not a valid pattern")]
    [InlineData("\"projects\": { \"allow\": [►\"..\"] }", "write the path without '..'")]
    [InlineData("\"tools\": { \"allow\": [►\"Edit(src/**)\"] }", "edits are evaluated by \"files\"")]
    [InlineData("\"environments\": { \"deny\": [►\"production\"] }", "there is no environment 'production'; there is none")]
    [InlineData("\"tests\": { \"deny\": [►\"surface\"] }", "'surface' is not a valid pattern: write an edit of tests: 'remove', 'skip', 'weaken', 'loosen'")]
    [InlineData("\"tests\": ►{ \"in\": [\"tests/**\"] }", "'ceiling.tests' has neither 'allow' nor 'deny'")]
    [InlineData("\"tests\": { \"in\": ►[], \"deny\": [\"remove\"] }", "'in' is empty, so the rule applies nowhere")]
    [InlineData("\"limits\": ►20", "'limits' is an object, not the number '20'")]
    [InlineData("\"limits\": { ►\"lines\": 10 }", "'limits' has no member 'lines'; there is 'filesPerCommit'")]
    [InlineData("\"limits\": { \"filesPerCommit\": ►-1 }", "a limit is a whole number from 0, not '-1'")]
    [InlineData("\"limits\": { \"filesPerCommit\": ►1.5 }", "a limit is a whole number from 0, not '1.5'")]
    [InlineData("\"limits\": { \"filesPerCommit\": ►1e99 }", "a limit is a whole number from 0, not '1e99'")]
    [InlineData("\"limits\": { \"linesPerTask\": ►\"10\" }", "a limit is a whole number from 0, not the string '10'")]
    [InlineData("\"limits\": { \"linesPerTask\": ►{ \"except\": [] } }", "a limit must have the member 'max'")]
    [InlineData("\"limits\": { \"linesPerTask\": { \"max\": 1, ►\"expect\": [] } }", "a limit has no member 'expect'; did you mean 'except'?")]
    [InlineData("\"commits\": { \"requireTask\": ►\"yes\" }", "'requireTask' is true or false, not the string 'yes'")]
    [InlineData("\"commits\": { \"history\": ►\"all\" }", "'history' is 'each', not 'all'")]
    [InlineData("\"commits\": { ►\"signed\": true }", "'commits' has no member 'signed'")]
    public void A_wrong_member_of_a_scope_is_said_at_its_place(string members, string words) =>
        Marked.Refused(Marked.Scope(members), words);

    [Theory]
    [InlineData("►{}", "a rule for files must have the member 'match'; write the pattern that the rule is about")]
    [InlineData("{ \"match\": ►[\"a\"] }", "a pattern is a string, not a list")]
    [InlineData("{ \"match\": \"a\", \"except\": ►\"b\" }", "'except' is a list in [ ], not the string 'b'")]
    [InlineData("{ \"match\": \"a\", \"except\": [►\"C:/b\"] }", "paths have no drive")]
    [InlineData("{ \"match\": \"a\", \"acts\": [►\"remove\"] }", "an act is 'add', 'modify', 'delete', 'mode' or 'link', not 'remove'")]
    [InlineData("{ \"match\": \"a\", \"acts\": ►[] }", "'acts' is empty, so the rule is about nothing")]
    [InlineData("{ \"match\": \"a\", ►\"act\": [\"add\"] }", "a rule for files has no member 'act'; did you mean 'acts'?")]
    [InlineData("{ \"match\": \"a\", ►\"in\": [\"b\"] }", "a rule for files has no member 'in'; write the folder into 'match'")]
    [InlineData("{ \"match\": \"a\", \"because\": ►\"\" }", "'because' is empty; write a sentence")]
    [InlineData("{ \"match\": \"a\", \"instead\": ►7 }", "'instead' is a string, not the number '7'")]
    [InlineData("{ \"match\": \"a\", \"id\": ►\"no sql\" }", "'no sql' is not a valid name")]
    [InlineData("{ \"match\": \"a\", \"id\": ►\"protected\" }", "'protected' names a part of the manifest")]
    [InlineData("{ \"match\": \"a\", \"id\": \"x\" }, { \"match\": \"b\", \"id\": ►\"x\" }", "another rule has the id 'x', at agent-scope.json(5,58)")]
    public void A_wrong_rule_is_said_at_its_place(string rule, string words) =>
        Marked.Refused(Marked.Scope($$"""
            "files": { "deny": [{{rule}}] }
            """), words);

    [Theory]
    [InlineData("\"files\": { \"deny\": [{ \"match\": \"a\", ►\"exclude\": [\"b\"] }] }", "a rule for files has no member 'exclude'; write 'except'")]
    [InlineData("\"tools\": { \"deny\": [{ \"match\": \"Bash\", ►\"in\": [\"b\"] }] }", "a rule has no member 'in'; 'in' is a member of a rule for code, references or build logic")]
    [InlineData("►\"declare\": { \"deny\": [] }", "a scope has no member 'declare'; write 'namespaces', with 'declare' or 'use' in it")]
    [InlineData("►\"branches\": []", "a scope has no member 'branches'; 'branches' is a member of an agent's entry or the entry '*'")]
    [InlineData("\"apis\": { \"deny\": [{ \"match\": \"T:A.B\", ►\"acts\": [\"add\"] }] }", "a rule for code, references or build logic has no member 'acts'; 'acts' is a member of a rule for files")]
    [InlineData("\"packages\": { \"deny\": [{ \"match\": \"A\", \"notIn\": ►[] }] }", "'notIn' is empty, so it leaves out nothing")]
    [InlineData("\"apis\": { \"deny\": [{ \"match\": \"T:A.B\", \"in\": ►[] }] }", "'in' is empty, so the rule applies nowhere")]
    [InlineData("\"capabilities\": { \"deny\": [{ \"match\": \"network\", \"except\": [►\"filesystem\"] }] }", "an API begins with what it is")]
    [InlineData("\"environments\": { \"deny\": [{ \"match\": ►\"prod\" }] }", "there is no environment 'prod'")]
    public void What_belongs_to_another_kind_of_rule_is_said_at_its_place(string members, string words) =>
        Marked.Refused(Marked.Scope(members), words);
}
