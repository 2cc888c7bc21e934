using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Tool.Hook;

/// <summary>Reads which files a patch in the usual form writes.</summary>
internal static class PatchedFiles
{
    private static readonly string[] Marks = ["--- ", "+++ ", "rename from ", "rename to ", "copy to "];

    /// <summary>The files that a patch names, relative to where it is applied.</summary>
    public static IEnumerable<(string Path, FileAct? Act)> In(string patch)
    {
        var lines = patch.ReplaceLineEndings("\n").Split('\n');
        for (var at = 0; at < lines.Length; at++)
        {
            if (Array.Find(Marks, mark => lines[at].StartsWith(mark, StringComparison.Ordinal)) is not { } mark)
                continue;
            var named = lines[at][mark.Length..].Split('\t')[0].Trim().Trim('"');
            var isOld = mark == "--- ";
            var isGone = isOld && at + 1 < lines.Length && lines[at + 1].StartsWith("+++ /dev/null", StringComparison.Ordinal);
            if (named != "/dev/null" && (!isOld || isGone))
                yield return (WithoutPrefix(named), isGone || mark == "rename from " ? FileAct.Delete : null);
        }
    }

    // a/ and b/ are git's own, which a patch is applied without.
    private static string WithoutPrefix(string path) =>
        path.StartsWith("a/", StringComparison.Ordinal) || path.StartsWith("b/", StringComparison.Ordinal) ? path[2..] : path;
}
