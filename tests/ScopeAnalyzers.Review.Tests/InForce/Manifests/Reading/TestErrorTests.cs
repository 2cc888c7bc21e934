namespace ScopeAnalyzers.Review.Tests.InForce.Manifests.Reading;

public class TestErrorTests
{
    [Theory]
    [InlineData("\"expect\": \"deny\"", "a test is about exactly one of 'file', 'api', 'build', 'declare', 'use', 'capability', 'package', 'project', 'tool', 'test', 'host' or 'branch', not none")]
    [InlineData("\"file\": \"a\", \"api\": \"T:A.B\", \"host\": \"a.b\", \"expect\": \"deny\"", "not 'file', 'api' and 'host'")]
    [InlineData("\"file\": \"a\"", "a test must have the member 'expect'; write \"allow\" or \"deny\"")]
    [InlineData("\"file\": \"a\", \"task\": \"T-2\", \"expect\": \"deny\"", "the task 'T-2' has a time window, and no test reads the present; write \"clock\"")]
    public void A_test_that_lacks_something_is_said_where_it_begins(string members, string words) =>
        Marked.Refused(Marked.Test(members).Replace("[{", "[►{"), words);

    [Theory]
    [InlineData("►\"path\": \"a\", \"expect\": \"deny\"", "a test has no member 'path'; write 'file'")]
    [InlineData("\"file\": \"a\", \"expect\": ►\"denied\"", "'expect' is 'allow', 'deny' or 'indeterminate', not 'denied'")]
    [InlineData("\"file\": ►\"src/**\", \"expect\": \"deny\"", "'src/**' is a pattern; a test names one file")]
    [InlineData("\"file\": ►\"/src/a\", \"expect\": \"deny\"", "'/src/a' names no file: paths are relative to the root")]
    [InlineData("\"file\": ►7, \"expect\": \"deny\"", "'file' is a string, not the number '7'")]
    [InlineData("\"declare\": ►\"Shop.**\", \"expect\": \"deny\"", "is a pattern; a test names one declare")]
    [InlineData("\"api\": ►\"System.Random\", \"expect\": \"deny\"", "names no api: an API begins with what it is")]
    [InlineData("\"api\": ►\"M:System.IO.File.Write*\", \"expect\": \"deny\"", "is a pattern")]
    [InlineData("\"capability\": ►\"web\", \"expect\": \"deny\"", "there is no capability 'web'")]
    [InlineData("\"host\": ►\"http://a\", \"expect\": \"deny\"", "names no host")]
    [InlineData("\"tool\": ►\"Bash\", \"expect\": \"deny\"", "a test names one command: write 'Bash(dotnet test)'")]
    [InlineData("\"tool\": ►\"Bash(a && b)\", \"expect\": \"deny\"", "is a shell line, and a test names one simple command")]
    [InlineData("\"file\": \"a\", \"task\": ►\"T-3\", \"expect\": \"deny\"", "there is no task 'T-3'; did you mean 'T-1'?")]
    [InlineData("\"file\": ►\"a\", \"host\": \"a.b\", \"expect\": \"deny\"", "'file' says where something is, and a 'host' is not in a file")]
    [InlineData("\"api\": \"T:A.B\", \"act\": ►\"add\", \"expect\": \"deny\"", "'act' is done to a 'file', and this test is about a 'api'")]
    [InlineData("\"file\": \"a\", \"api\": \"T:A.B\", \"act\": ►\"add\", \"expect\": \"deny\"", "'act' is done to a 'file'")]
    [InlineData("\"file\": \"a\", \"act\": ►\"rename\", \"expect\": \"deny\"", "'act' is 'add', 'modify', 'delete', 'mode' or 'link', not 'rename'")]
    [InlineData("\"file\": \"a\", \"clock\": ►\"now\", \"expect\": \"deny\"", "'now' is not a valid time")]
    [InlineData("\"file\": \"a\", \"by\": ►7, \"expect\": \"deny\"", "'by' is a list in [ ], not the number '7'")]
    [InlineData("\"file\": \"a\", \"by\": [►7], \"expect\": \"deny\"", "a determining rule is a string, not the number '7'")]
    public void A_wrong_member_of_a_test_is_said_at_its_place(string members, string words) => Marked.Refused(Marked.Test(members), words);

    [Theory]
    [InlineData("[►{ \"file\": \"a\", \"expect\": \"deny\" }]", "a test must have the member 'agent'")]
    [InlineData("[{ \"agent\": ►\"bpt\", \"file\": \"a\", \"expect\": \"deny\" }]", "there is no agent 'bpt'; did you mean 'bot'? (to test that")]
    [InlineData("[{ \"agent\": ►[], \"file\": \"a\", \"expect\": \"deny\" }]", "the list of agents is empty")]
    [InlineData("[►\"file\"]", "a test is an object, not the string 'file'")]
    public void A_wrong_agent_of_a_test_is_said_at_its_place(string tests, string words) =>
        Marked.Refused(Marked.Root($"\"tests\": {tests}"), words);

    [Fact]
    public void That_an_agent_without_an_entry_may_do_nothing_can_be_tested() =>
        Assert.NotNull(Manifests.Read(Marked.Root("""
            "tests": [{ "agent": "nobody", "file": "a", "expect": "deny", "by": ["agents"] }]
            """)).Manifest);
}
