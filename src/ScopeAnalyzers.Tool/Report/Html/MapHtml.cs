using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Tool.Report.Model;

namespace ScopeAnalyzers.Tool.Report.Html;

/// <summary>The repository by folder: what was touched, and how it stands.</summary>
internal static class MapHtml
{
    public static void Write(HtmlWriter html, FolderNode? root)
    {
        html.Element("h2", "The repository", ("id", "map-title"));
        if (root is null)
        {
            html.Element("p", "Nothing changed.");
            return;
        }

        html.Open("ul", ("class", "tree")).Line();
        WriteContent(html, root);
        html.Close().Line();
    }

    private static void WriteFolder(HtmlWriter html, FolderNode folder)
    {
        html.Open("li").Open("details", ("open", "")).Open("summary").Name(folder.Name + "/").Text(" ").Badge(folder.Standing).Close();
        html.Open("ul").Line();
        WriteContent(html, folder);
        html.Close().Close().Close().Line();
    }

    private static void WriteContent(HtmlWriter html, FolderNode folder)
    {
        foreach (var below in folder.Folders.Shown)
            WriteFolder(html, below);
        if (folder.Folders.LeftOut > 0)
            html.Open("li").LeftOut(folder.Folders.LeftOut, "folder").Close().Line();
        foreach (var file in folder.Files.Shown)
        {
            html.Open("li").Name(file.Name).Text(" ").Badge(file.Standing).Open("small")
                .Text($" {file.Act.Word()}{(file.Agents.Count == 0 ? "" : $" by {string.Join(", ", file.Agents.Select(Printable.Of))}")}")
                .Close().Close().Line();
        }

        if (folder.Files.LeftOut > 0)
            html.Open("li").LeftOut(folder.Files.LeftOut, "file").Close().Line();
        if (folder.Untouched.Shown.Count == 0)
            return;
        html.Open("li", ("class", "untouched")).Text("untouched:");
        foreach (var name in folder.Untouched.Shown)
            html.Text(" ").Name(name + "/");
        html.LeftOut(folder.Untouched.LeftOut, "folder").Close().Line();
    }
}
