using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Tool.Output;
using ScopeAnalyzers.Tool.Report.Model;

namespace ScopeAnalyzers.Tool.Report.Html;

/// <summary>The repository by folder: what was touched, how it stands, and the agents' lines in it.</summary>
internal sealed class FilesHtml(HtmlWriter html)
{
    // As many entries as are read without choosing; the folders after them are closed.
    private int open = 60;

    public static void Write(HtmlWriter html, FolderNode? root)
    {
        html.Element("h2", "The files", ("id", "files-title"));
        if (root is null)
        {
            html.Element("p", "Nothing changed.");
            return;
        }

        html.Open("ul", ("class", "tree")).Line();
        new FilesHtml(html).WriteContent(root);
        html.Close().Line();
    }

    private void WriteFolder(FolderNode folder)
    {
        var isOpen = Entries(folder) <= open;
        html.Open("li").Details(isOpen).Open("summary").Name(folder.Name + "/").Text(" ").Badge(folder.Standing)
            .Open("small").Text($" {Words.Count(folder.Changed, "file")}").Close().Close();
        html.Open("ul").Line();
        // What is in a closed folder is read once that is opened, and is not much then.
        var before = open;
        if (!isOpen)
            open = Entries(folder);
        WriteContent(folder);
        if (!isOpen)
            open = before;
        html.Close().Close().Close().Line();
    }

    private static int Entries(FolderNode folder) => folder.Folders.Shown.Count + folder.Files.Shown.Count;

    private void WriteContent(FolderNode folder)
    {
        open -= Entries(folder);
        foreach (var below in folder.Folders.Shown)
            WriteFolder(below);
        if (folder.Folders.LeftOut > 0)
            html.Open("li").LeftOut(folder.Folders.LeftOut, "folder").Close().Line();
        foreach (var file in folder.Files.Shown)
            WriteFile(file);
        if (folder.Files.LeftOut > 0)
            html.Open("li").LeftOut(folder.Files.LeftOut, "file").Close().Line();
        if (folder.Untouched.Shown.Count == 0)
            return;
        html.Open("li", ("class", "untouched")).Text("untouched:");
        foreach (var name in folder.Untouched.Shown)
            html.Text(" ").Name(name + "/");
        html.LeftOut(folder.Untouched.LeftOut, "folder").Close().Line();
    }

    private void WriteFile(FileNode file)
    {
        html.Open("li");
        if (file.Touches.Count == 0)
        {
            WriteName(file);
            html.Close().Line();
            return;
        }

        html.Details(isOpen: false).Open("summary");
        WriteName(file);
        html.Close().Line();
        if (file.Standing.Card is { } card)
            html.Open("p").CardLink(card).Close().Line();
        foreach (var touch in file.Touches.Where(touch => !touch.Lines.IsEmpty))
            html.Open("p").Name(touch.Agent, "span").Text($": lines {WorkHtml.Shortened(touch.Lines)}, by {string.Join(", ", touch.Evidence)}")
                .Close().Line();
        if (file.Code is { } code)
            html.Excerpt("The agents' lines", code);
        else
            html.Element("p", file.Act == FileAct.Delete ? "The file is gone." : "There is no line to show.");
        html.Close().Close().Line();
    }

    private void WriteName(FileNode file)
    {
        var code = file.IsEvaluated switch { true => "; C# evaluated", false => "; C# not evaluated", null => "" };
        var agents = string.Join(", ", file.Touches.Select(touch => Printable.Of(touch.Agent)).Distinct());
        html.Name(file.Name).Text(" ").Badge(file.Standing.Standing).Open("small")
            .Text($" {file.Act.Word()}{(agents.Length == 0 ? "" : " by " + agents)}{code}").Close();
    }
}
