using System.Globalization;
using ScopeAnalyzers.Policy.Effective;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Tool.Output;
using ScopeAnalyzers.Tool.Report.Model;

namespace ScopeAnalyzers.Tool.Report.Html;

/// <summary>The change by task, agent and commit.</summary>
internal static class WorkHtml
{
    private const int MostOpen = 20, MostFiles = 5;

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
        html.Details(agent.Commits.Shown.Count <= MostOpen).Open("summary")
            .Text(Words.Count(agent.Commits.Shown.Count + agent.Commits.LeftOut, "commit"))
            .Close().Line();
        html.Open("table").Line();
        html.Open("thead").Open("tr").Element("th", "Commit", ("scope", "col")).Element("th", "Files", ("scope", "col")).Close().Close().Line().Open("tbody").Line();
        foreach (var commit in agent.Commits.Shown)
            WriteCommit(html, commit);
        html.Close().Close().Line().LeftOut(agent.Commits.LeftOut, "commit").Close().Line();
    }

    private static void WriteCommit(HtmlWriter html, CommitWork commit)
    {
        html.Open("tr").Open("th", ("scope", "row"));
        if (commit.Commit is { } id)
            html.Open("code", ("title", id)).Text(Words.Short(id)).Close().Text(" ").Name(commit.Line?.Subject ?? "", "span").Open("small")
                .Text(commit.Line is { } line ? $" by {Printable.Of(line.Author)}" : "").Close();
        else
            html.Text("not committed");
        html.Close().Open("td");
        WriteFiles(html, commit.Files);
        html.Close().Close().Line();
    }

    private static void WriteFiles(HtmlWriter html, Cut<FileWork> files)
    {
        var isShort = files.Shown.Count <= MostFiles;
        if (!isShort)
        {
            html.Open("details").Open("summary").Text(Words.Count(files.Shown.Count + files.LeftOut, "file"));
            foreach (var standing in files.Shown.GroupBy(file => file.Standing).OrderByDescending(standing => standing.Key))
                html.Text($", {standing.Count().ToString(CultureInfo.InvariantCulture)} ").Badge(standing.Key);
            html.Close();
        }

        html.Open("ul", ("class", "plain")).Line();
        foreach (var file in files.Shown)
        {
            html.Open("li").Badge(file.Standing).Text($" {file.Act.Word()} ").Name(file.Path);
            if (!file.Lines.IsEmpty)
                html.Open("small").Text($" lines {Shortened(file.Lines)}").Close();
            html.Close().Line();
        }

        html.Close().LeftOut(files.LeftOut, "file");
        if (!isShort)
            html.Close();
    }

    /// <summary>The lines of a set, of many the first.</summary>
    public static string Shortened(LineSet lines)
    {
        const int Most = 12;
        return lines.Ranges.Count <= Most ? lines.ToString() : $"{LineSet.Of(lines.Ranges.Take(Most))}, …";
    }
}
