using ScopeAnalyzers.Policy.Effective;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Tool.Output;
using ScopeAnalyzers.Tool.Report.Model;

namespace ScopeAnalyzers.Tool.Report.Html;

/// <summary>The change by task, agent and commit.</summary>
internal static class WorkHtml
{
    public static void Write(HtmlWriter html, IReadOnlyList<TaskWork> work)
    {
        html.Element("h2", "The change by task, agent and commit", ("id", "work-title"));
        if (work.Count == 0)
            html.Element("p", "No agent changed anything.");
        foreach (var task in work)
        {
            html.Open("h3");
            if (task.Task is { } id)
                html.Text("Task ").Name(id);
            else
                html.Text("Without a task");
            html.Close().Line();
            foreach (var agent in task.Agents)
                WriteAgent(html, agent);
        }
    }

    private static void WriteAgent(HtmlWriter html, AgentWork agent)
    {
        html.Open("h4").Name(agent.Agent, "span").Close().Line();
        html.Open("p", ("class", "known")).Text($"known by {string.Join(", ", agent.Evidence)}");
        foreach (var session in agent.Sessions)
            html.Text("; session ").Name(session);
        html.Close().Line();
        html.Open("div", ("class", "wide"), ("tabindex", "0"), ("role", "region"), ("aria-label", $"Commits of {agent.Agent}")).Open("table").Line();
        html.Open("thead").Open("tr").Element("th", "Commit", ("scope", "col")).Element("th", "Files", ("scope", "col")).Close().Close().Line().Open("tbody").Line();
        foreach (var commit in agent.Commits.Shown)
            WriteCommit(html, commit);
        html.Close().Close().Close().Line().LeftOut(agent.Commits.LeftOut, "commit");
    }

    private static void WriteCommit(HtmlWriter html, CommitWork commit)
    {
        html.Open("tr").Open("th", ("scope", "row"));
        if (commit.Commit is { } id)
            html.Open("code", ("title", id)).Text(Words.Short(id)).Close().Text(" ").Name(commit.Line?.Subject ?? "", "span").Open("small")
                .Text(commit.Line is { } line ? $" by {Printable.Of(line.Author)}" : "").Close();
        else
            html.Text("not committed");
        html.Close().Open("td").Open("ul", ("class", "plain")).Line();
        foreach (var file in commit.Files.Shown)
        {
            html.Open("li").Badge(file.Standing).Text($" {file.Act.Word()} ").Name(file.Path);
            if (!file.Lines.IsEmpty)
                html.Open("small").Text($" lines {Shortened(file.Lines)}").Close();
            html.Close().Line();
        }

        html.Close().LeftOut(commit.Files.LeftOut, "file").Close().Close().Line();
    }

    /// <summary>The lines of a set, of many the first.</summary>
    public static string Shortened(LineSet lines)
    {
        const int Most = 12;
        return lines.Ranges.Count <= Most ? lines.ToString() : $"{LineSet.Of(lines.Ranges.Take(Most))}, …";
    }
}
