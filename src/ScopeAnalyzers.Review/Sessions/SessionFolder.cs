using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Review.Sessions;

/// <summary>
/// Where sessions are kept: a folder each in <c>agent-scope/sessions</c> under the git common directory, so outside every working tree.
/// </summary>
/// <param name="commonDirectory">The git directory that all working trees of the repository share.</param>
internal sealed class SessionFolder(string commonDirectory)
{
    /// <summary>The name of the file that tells an attempt about the one before it.</summary>
    public const string BriefName = "brief.md";

    private const string FileName = "session.json";
    private const int LongestId = 64;

    private string All { get; } = Path.Combine(commonDirectory, "agent-scope", "sessions");

    /// <summary>The folder of one session: its record, key and hooks.</summary>
    public string Of(string id) => Path.Combine(All, id);

    /// <summary>Keeps what a session is now: the old record or the new one is there, never a part.</summary>
    public void Keep(AgentSession session)
    {
        var file = Path.Combine(Of(session.Id), FileName);
        Directory.CreateDirectory(Of(session.Id));
        File.WriteAllText(file + ".new", SessionFormat.Write(session));
        if (File.Exists(file))
            File.Replace(file + ".new", file, null);
        else
            File.Move(file + ".new", file);
    }

    /// <summary>The file that tells an attempt about the one before it.</summary>
    public string BriefOf(string id) => Path.Combine(Of(id), BriefName);

    /// <summary>Every session, the oldest first; a folder without a record that can be read is left out.</summary>
    public IReadOnlyList<AgentSession> Read() => !Directory.Exists(All)
        ? []
        : [.. Directory.GetDirectories(All).Select(folder => Read(Path.GetFileName(folder))).OfType<AgentSession>()
            .OrderBy(session => session.Started).ThenBy(session => session.Id, StringComparer.Ordinal)];

    /// <summary>The session of an id, or the newest of a task.</summary>
    /// <exception cref="SessionException">There is none.</exception>
    public AgentSession Find(string id)
    {
        if (Read().LastOrDefault(session => session.Task == id) is { } newest)
            return newest;
        // An id becomes a part of paths and refs, and it is the user's word.
        if (!IsId(id))
            throw new SessionException($"'{Printable.Of(id)}' is not the id of a session, nor a task that has one; 'agent-scope session list' shows them");
        return Read(id) ?? throw new SessionException($"there is no session '{id}' in this repository; 'agent-scope session list' shows those there are");
    }

    /// <summary>Keeps other commands that change sessions out until it is disposed.</summary>
    /// <exception cref="SessionException">Another such command runs.</exception>
    public IDisposable Lock()
    {
        Directory.CreateDirectory(All);
        try
        {
            return new FileStream(Path.Combine(All, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            throw new SessionException("another 'agent-scope session' command is at work in this repository; run this again when it has ended");
        }
    }

    private AgentSession? Read(string id)
    {
        var file = Path.Combine(Of(id), FileName);
        var session = IsId(id) && File.Exists(file) ? SessionFormat.Read(File.ReadAllText(file)) : null;
        return session?.Id == id ? session : null;
    }

    private static bool IsId(string text) => text.Length is > 0 and <= LongestId && text[0] != '-'
        && text.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-');
}
