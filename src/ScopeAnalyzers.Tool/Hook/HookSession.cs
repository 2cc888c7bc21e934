using System.Text.Json;
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

    /// <summary>Keeps what the files of a call hold, until it is known what the call wrote.</summary>
    public static void Await(HookCall call, IEnumerable<TouchedFile> files)
    {
        foreach (var file in files)
            new FilesBefore(file.Place.Found.CommonDirectory!).Keep(SessionOf(call), file.FullPath);
    }

    /// <summary>Records the edits of a call, each in the repository of its file.</summary>
    /// <exception cref="IOException">It cannot be recorded.</exception>
    public static void Record(HookCall call, string agent, EditedFiles files, DateTimeOffset now)
    {
        var edits = call.Edits.SelectMany(edit => files.Of(edit).Where(file => !file.IsGits).Select(file => (edit, file)));
        foreach (var same in edits.GroupBy(each => (each.file.Place.Root, each.file.FullPath)))
        {
            var file = same.First().file;
            var found = file.Place.Found;
            var before = new FilesBefore(found.CommonDirectory!).Take(SessionOf(call), file.FullPath);
            new SessionStore(found.CommonDirectory!).Append(new SessionEdit(agent, SessionOf(call), file.Place.Root, now, file.Place.Task,
                found.Head, file.Resource.Path, Written([.. same.Select(each => each.edit)], file.FullPath, before)));
        }
    }

    private static IReadOnlyList<uint> Written(IReadOnlyList<HookEdit> edits, string file, IReadOnlyList<uint>? before)
    {
        if (!File.Exists(file))
            return [];
        var text = File.ReadAllText(file);
        return [.. edits.SelectMany(edit => WrittenLines.Of(edit, text, before)).Distinct()];
    }

    private static string SessionOf(HookCall call) => call.Session ?? "unknown";
}
