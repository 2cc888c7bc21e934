using System.Xml.Linq;
using System.Xml.Schema;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Tool.Check.Forms;

namespace ScopeAnalyzers.Tool.Tests.Check.Forms;

public class JUnitReportTests
{
    public static TheoryData<string> Answers => [.. Named.Keys];

    private static Dictionary<string, CheckAnswer> Named { get; } = new()
    {
        ["out of scope"] = HostileReview.OutOfScope,
        ["in scope"] = HostileReview.Of(),
        ["not bound"] = HostileReview.Unbound,
        ["not evaluated"] = HostileReview.Unknown,
        ["hostile"] = HostileReview.Answer,
        ["warned"] = HostileReview.Of(HostileReview.Finding with { Level = Level.Warning }),
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public void A_report_is_valid_by_the_schema_of_junit(string answer)
    {
        var schemas = new XmlSchemaSet();
        schemas.Add(null, Path.Combine(AppContext.BaseDirectory, "Schemas", "junit.xsd"));
        var broken = new List<string>();

        Report(Named[answer]).Validate(schemas, (_, error) => broken.Add(error.Message));

        Assert.Empty(broken);
    }

    [Theory]
    [InlineData("out of scope", "failure")]
    [InlineData("not evaluated", "error")]
    [InlineData("not bound", "skipped")]
    [InlineData("warned", "skipped")]
    public void Its_case_says_what_became_of_it(string answer, string element) => Assert.Single(
        Report(Named[answer]).Descendants(element), each => each.Attribute("message") is not null && each.Parent!.Name == "testcase");

    [Fact]
    public void In_scope_is_a_case_that_passes() => Assert.Empty(Assert.Single(Report(Named["in scope"]).Descendants("testcase")).Elements());

    [Fact]
    public void The_counts_are_those_of_the_cases()
    {
        var suite = Report(Named["out of scope"]).Root!.Element("testsuite")!;

        string[] counts = ["tests", "failures", "errors", "skipped"];

        Assert.Equal(["3", "1", "0", "2"], counts.Select(name => suite.Attribute(name)!.Value));
    }

    private static XDocument Report(CheckAnswer answer) => XDocument.Parse(JUnitReport.Of(answer, DateTimeOffset.UnixEpoch));
}
