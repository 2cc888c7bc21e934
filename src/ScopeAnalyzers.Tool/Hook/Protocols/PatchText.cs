using System.Text;
using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Tool.Hook.Protocols;

/// <summary>Reads the patch form that Codex writes files with.</summary>
internal static class PatchText
{
    private static readonly (string Mark, FileAct Act)[] Marks =
    [
        ("*** Add File: ", FileAct.Add), ("*** Update File: ", FileAct.Modify), ("*** Delete File: ", FileAct.Delete), ("*** Move to: ", FileAct.Add),
    ];

    /// <summary>The files of a patch, with the lines it adds; a move is a delete and an add.</summary>
    /// <exception cref="FormatException">It names no file.</exception>
    public static IReadOnlyList<HookEdit> EditsOf(string patch)
    {
        var edits = new List<HookEdit>();
        var added = new StringBuilder();
        foreach (var line in patch.ReplaceLineEndings("\n").Split('\n'))
        {
            if (Array.Find(Marks, row => line.StartsWith(row.Mark, StringComparison.Ordinal)) is { Mark: not null } mark)
            {
                Close(edits, added);
                if (mark.Mark == "*** Move to: " && edits.Count > 0)
                    edits[^1] = edits[^1] with { Act = FileAct.Delete };
                edits.Add(new HookEdit(line[mark.Mark.Length..].Trim(), Act: mark.Act));
            }
            else if (line.StartsWith('+'))
            {
                added.Append(line, 1, line.Length - 1).Append('\n');
            }
        }

        Close(edits, added);
        return edits.Count > 0 ? edits : throw new FormatException("the patch names no file");
    }

    private static void Close(List<HookEdit> edits, StringBuilder added)
    {
        if (edits.Count > 0 && added.Length > 0)
            edits[^1] = edits[^1] with { Text = added.ToString() };
        added.Clear();
    }
}
