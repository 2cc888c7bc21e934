using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Model;

namespace ScopeAnalyzers.Tool.Check.Forms;

/// <summary>
/// A check as a test report that CI systems read: each finding is a test case. What only warns, and what was not evaluated without an
/// error, is skipped.
/// </summary>
internal static class JUnitReport
{
    /// <param name="now">When the check ran.</param>
    public static string Of(CheckAnswer answer, DateTimeOffset now)
    {
        List<XElement> cases = [.. answer.Result.Findings.Where(finding => finding.Level != Level.Log).Select(Case)];
        if (answer.UnboundCode is not null)
            cases.Add(Case("C#", "agent-scope", new XElement("skipped", new XAttribute("message", OutcomeLine.Unbound))));
        if (cases.Count == 0)
            cases.Add(Case(answer.Outcome, "agent-scope"));
        int Count(string name) => cases.Count(each => each.Element(name) is not null);
        var suite = new XElement(
            "testsuite",
            new XAttribute("name", "agent-scope check"),
            new XAttribute("package", "agent-scope"),
            new XAttribute("id", 0),
            new XAttribute("timestamp", now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture)),
            new XAttribute("hostname", "localhost"),
            new XAttribute("tests", cases.Count),
            new XAttribute("failures", Count("failure")),
            new XAttribute("errors", Count("error")),
            new XAttribute("skipped", Count("skipped")),
            new XAttribute("time", 0),
            new XElement("properties"),
            cases,
            new XElement("system-out", Xml(answer.Outcome)),
            new XElement("system-err"));
        return $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{new XElement("testsuites", suite)}".Replace("\r\n", "\n", StringComparison.Ordinal);
    }

    private static XElement Case(Finding finding)
    {
        var kind = (finding.Level, finding.Outcome) switch
        {
            (Level.Error, Outcome.Indeterminate) => "error",
            (Level.Error, _) => "failure",
            _ => "skipped",
        };
        var told = new XElement(kind, new XAttribute("message", Xml(finding.Message)));
        if (kind != "skipped")
            told.Add(new XAttribute("type", finding.Id), Xml($"{finding.Location}: {finding.Message}"));
        return Case($"{finding.Location} {DiagnosticTable.Of(finding.Id).Title}", finding.Id, told);
    }

    private static XElement Case(string name, string classname, XElement? told = null) => new(
        "testcase", new XAttribute("name", Xml(name)), new XAttribute("classname", classname), new XAttribute("time", 0), told);

    // Not every character that people see may be in XML.
    private static string Xml(string text)
    {
        var printable = Printable.Of(text);
        if (printable.All(unit => XmlConvert.IsXmlChar(unit) || char.IsSurrogate(unit)))
            return printable;
        var xml = new StringBuilder();
        foreach (var unit in printable)
            xml.Append(XmlConvert.IsXmlChar(unit) || char.IsSurrogate(unit) ? unit.ToString() : $"\\u{(int)unit:X4}");
        return xml.ToString();
    }
}
