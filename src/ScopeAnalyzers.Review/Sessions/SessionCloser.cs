using ScopeAnalyzers.Review.Git;

namespace ScopeAnalyzers.Review.Sessions;

/// <summary>Takes away what lets an agent commit in a session: the settings, the hooks and the key.</summary>
/// <param name="git">Git in the session's working tree.</param>
internal sealed class SessionCloser(GitProcess git, SessionFolder folders)
{
    /// <summary>Takes it away, as far as it is still there.</summary>
    /// <param name="isThere">Whether the session's working tree is there.</param>
    public void Close(AgentSession session, bool isThere)
    {
        var folder = folders.Of(session.Id);
        if (isThere && session.IsOpen)
            new SessionSettings(git, "").Set(session.Replaced);
        new SessionKey(folder).Remove();
        var hooks = new SessionHooks(folder).Folder;
        if (Directory.Exists(hooks))
            Directory.Delete(hooks, recursive: true);
    }
}
