using System.Text;

namespace ScopeAnalyzers.Review.Authors.Agents.Sessions;

/// <summary>
/// Where agents' hooks record their edits: <c>agent-scope/sessions</c> under the git common directory, one file a session, one record a
/// line. An agent can write there too: what stands there is a claim.
/// </summary>
/// <param name="gitCommonDirectory">The folder that <c>git rev-parse --git-common-dir</c> names.</param>
public sealed class SessionStore(string gitCommonDirectory)
{
    private const int MaxBytes = 64 * 1024 * 1024;

    /// <summary>The folder of the records.</summary>
    public string Folder { get; } = Path.Combine(gitCommonDirectory, "agent-scope", "sessions");

    /// <summary>Adds a record to its session's file.</summary>
    /// <exception cref="IOException">The record cannot be written; what was to be recorded must then not be allowed.</exception>
    public void Append(SessionRecord record)
    {
        Directory.CreateDirectory(Folder);
        var line = Encoding.UTF8.GetBytes(SessionFormat.Write(record) + "\n");
        using var file = new FileStream(Path.Combine(Folder, FileName(record)), FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
        file.Write(line, 0, line.Length);
    }

    /// <summary>Every record, by file and line.</summary>
    /// <param name="problem">What could not be read, told once; the other records stand.</param>
    public IReadOnlyList<SessionRecord> Read(out string? problem)
    {
        problem = null;
        var records = new List<SessionRecord>();
        if (!Directory.Exists(Folder))
            return records;

        foreach (var path in Directory.GetFiles(Folder, "*.jsonl").OrderBy(path => path, StringComparer.Ordinal))
        {
            try
            {
                if (new FileInfo(path).Length > MaxBytes)
                    throw new IOException("it is too large");
                foreach (var line in File.ReadAllLines(path).Where(line => line.Length > 0))
                {
                    if (SessionFormat.Read(line) is { } record)
                        records.Add(record);
                    else
                        problem ??= $"the session record {Path.GetFileName(path)} has a line that is not a record";
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                problem ??= $"the session record {Path.GetFileName(path)} cannot be read: {e.Message}";
            }
        }

        return records;
    }

    // Session ids are an agent's own: what a file name cannot hold is left out, and a hash keeps two of them apart.
    private static string FileName(SessionRecord record)
    {
        var plain = new string(
            [.. record.Session.Where(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-').Take(64)]);
        return $"{record.Agent}-{plain}-{ScopeAnalyzers.Policy.Effective.LineHash.Of(record.Session, 0, record.Session.Length):x8}.jsonl";
    }
}
