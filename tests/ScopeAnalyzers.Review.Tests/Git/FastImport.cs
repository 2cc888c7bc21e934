using System.Globalization;
using System.Text;

namespace ScopeAnalyzers.Review.Tests.Git;

/// <summary>Writes a history in one call of git: a snapshot of all files for each commit.</summary>
internal sealed class FastImport
{
    private readonly StringBuilder stream = new();
    private int mark;

    /// <summary>Adds a commit on top of others; the first of them is the one that the files are compared with.</summary>
    /// <returns>Its mark, by which later commits name it.</returns>
    public int Commit(string branch, string message, IReadOnlyDictionary<string, string> files, params int[] parents)
    {
        mark++;
        Line($"commit refs/heads/{branch}").Line($"mark :{mark}").Line($"committer Alice <alice@example.com> {1700000000 + (60 * mark)} +0000").Data(message);
        for (var index = 0; index < parents.Length; index++)
            Line($"{(index == 0 ? "from" : "merge")} :{parents[index]}");
        Line("deleteall");
        foreach (var (path, text) in files)
            Line($"M 100644 inline {path}").Data(text);
        return mark;
    }

    /// <summary>Gives all to the repository.</summary>
    public void Into(TestRepository repository) => repository.GitWith(stream.ToString(), "fast-import", "--quiet", "--force");

    private FastImport Line(string text)
    {
        stream.Append(text).Append('\n');
        return this;
    }

    private FastImport Data(string text) =>
        Line("data " + Encoding.UTF8.GetByteCount(text).ToString(CultureInfo.InvariantCulture)).Line(text);
}
