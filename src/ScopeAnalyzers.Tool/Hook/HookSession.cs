using System.Text.Json;
using ScopeAnalyzers.Policy.Effective;
using ScopeAnalyzers.Review;
using ScopeAnalyzers.Review.Authors.Agents.Sessions;
using ScopeAnalyzers.Review.Model;
using ScopeAnalyzers.Tool.Hook.Protocols;

namespace ScopeAnalyzers.Tool.Hook;

/// <summary>
/// Records what an agent wrote, and what was there before it, as evidence for uncommitted lines (evidence.md, "Kinds of evidence").
/// </summary>
internal static class HookSession
{
    /// <summary>
    /// Records what is not committed at the beginning of a session: someone else's work. A session that goes on (resumed, cleared,
    /// compacted) has work of its own there.
    /// </summary>
    /// <exception cref="IOException">It cannot be recorded.</exception>
    /// <exception cref="InvalidOperationException">Git does not tell.</exception>
    public static void Begin(JsonElement input, string agent, ReviewRequest request, DateTimeOffset now)
    {
        if (input.Needed("source") != "startup")
            return;
        var session = input.Needed("session_id");
        var directory = input.Text("cwd") is { Length: > 0 } folder && Directory.Exists(folder) ? folder : request.Directory;
        var uncommitted = RepositoryReader.FindUncommitted(request with { Directory = directory }, CancellationToken.None);
        if (uncommitted.Problem is { } problem)
            throw new InvalidOperationException(problem);
        if (uncommitted is { Root: { } root, CommonDirectory: { } common })
            new SessionStore(common).Append(new SessionStart(agent, session, root, now, uncommitted.Paths));
    }

    /// <summary>Records the edits of a call, each in the repository of its file.</summary>
    /// <exception cref="IOException">It cannot be recorded.</exception>
    public static void Record(HookCall call, string agent, EditedFiles files, DateTimeOffset now)
    {
        foreach (var edit in call.Edits)
        {
            foreach (var file in files.Of(edit).Where(file => !file.IsGits))
            {
                var found = file.Place.Found;
                new SessionStore(found.CommonDirectory!).Append(new SessionEdit(agent, call.Session ?? "unknown", file.Place.Root, now,
                    file.Place.Task, found.Head, file.Resource.Path, Written(edit, file.FullPath)));
            }
        }
    }

    /// <summary>
    /// The lines that an edit wrote and that are there: of its text, or of the whole file where the protocol tells no text.
    /// </summary>
    private static List<uint> Written(HookEdit edit, string file)
    {
        if (!File.Exists(file))
            return [];
        var there = Hashes(File.ReadAllText(file));
        return edit.Text is null ? there : [.. Hashes(edit.Text).Intersect(there)];
    }

    private static List<uint> Hashes(string text) =>
        [.. text.ReplaceLineEndings("\n").Split('\n').Where(line => line.Trim().Length > 0)
            .Select(line => LineHash.Of(line, 0, line.Length)).Distinct()];
}
