using System.Text;
using System.Text.Json;
using ScopeAnalyzers.Build.Records;
using ScopeAnalyzers.Policy.Receipts;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Build.Tests.Records;

public class CompilerLogTests
{
    [Theory]
    [InlineData("obj/log.sarif", "obj/log.sarif")]
    [InlineData("obj/log.sarif,version=2.1", "obj/log.sarif")]
    [InlineData("obj/log.sarif;version=2", "obj/log.sarif")]
    [InlineData("obj/a,b.sarif", "obj/a,b.sarif")]
    public void An_error_log_may_name_its_version(string errorLog, string file) => Assert.Equal(file, CompilerLog.FileOf(errorLog));

    [Theory]
    [InlineData("2.1.0", """{ "text": "evaluated" }""")]
    [InlineData("1.0.0", "\"evaluated\"")]
    public void A_receipt_is_found_in_logs_of_either_version(string version, string message)
    {
        var log = $$"""
            {
              "version": "{{version}}",
              "runs": [ { "results": [
                { "ruleId": "CS0168", "message": {{message}}, "properties": { "warningLevel": 3 } },
                { "ruleId": "SCOPE000", "message": {{message}},
                  "properties": { "warningLevel": 1, "customProperties": { "nonce": "n1", "scope": "s1", "trees": "00ff /repo/A.cs" } } }
              ] } ]
            }
            """;

        var receipt = Assert.Single(CompilerLog.ReadReceipts(new MemoryStream(Encoding.UTF8.GetBytes(log))));

        Assert.Equal(("n1", "s1"), (receipt.Nonce, receipt.Scope));
        Assert.Equal([new CompiledTree("00ff", "/repo/A.cs")], receipt.Trees);
    }

    [Theory]
    [InlineData("""{ "text": "codex may not" }""")]
    [InlineData("\"codex may not\"")]
    public void A_finding_is_found_in_logs_of_either_version(string message)
    {
        var log = $$"""
            { "runs": [ { "results": [
              { "ruleId": "CS0168", "message": {{message}}, "properties": { "warningLevel": 3 } },
              { "ruleId": "SCOPE301", "message": {{message}}, "properties": { "customProperties": {
                "agent": "codex", "task": null, "commit": "4444", "evidence": "trailer", "outcome": "Deny", "by": "a\nb", "missing": "", "level": "Warning",
                "resourceKind": "api", "resourceId": "T:X", "resourceAct": "use", "resourcePart": null, "file": "src/A.cs", "line": "3", "column": "5" } } }
            ] } ] }
            """;

        var finding = Assert.Single(CompilerLog.ReadFindings(new MemoryStream(Encoding.UTF8.GetBytes(log))));

        Assert.Equal(("SCOPE301", Level.Warning, Outcome.Deny, "codex may not"), (finding.Id, finding.Level, finding.Outcome, finding.Message));
        Assert.Equal(new ResourceName("api", "T:X", "use"), finding.Resource);
        Assert.Equal(("src/A.cs", 3, 5, "codex", null, "4444", "trailer"),
            (finding.File, finding.Line, finding.Column, finding.Agent, finding.Task, finding.Commit, finding.Evidence));
        Assert.Equal(["a", "b"], finding.By);
        Assert.Empty(finding.Missing);
    }

    [Fact]
    public void The_rule_alone_is_no_receipt()
    {
        // The list of rules is in the log of a compilation whose analyzer crashed, too.
        const string Log = """{ "runs": [ { "results": [], "tool": { "driver": { "rules": [ { "id": "SCOPE000" } ] } } } ] }""";

        Assert.Empty(CompilerLog.ReadReceipts(new MemoryStream(Encoding.UTF8.GetBytes(Log))));
    }

    [Fact]
    public void Half_a_log_cannot_be_read() =>
        Assert.ThrowsAny<JsonException>(() => CompilerLog.ReadReceipts(new MemoryStream("{ \"runs\": ["u8.ToArray())));
}
