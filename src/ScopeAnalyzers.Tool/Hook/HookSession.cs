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
    // The session of a client that does not say which it is.
    private const string Unknown = "unknown";

    // A command that touches more is no edit of lines that anyone asks about.
    private const int MostFiles = 200;

    /// <summary>
    /// Records what is not committed at the beginning of a session: someone else's work. A session that goes on (resumed, cleared,
    /// compacted) has work of its own there.
    /// </summary>
    /// <exception cref="IOException">It cannot be recorded.</exception>
    /// <exception cref="InvalidOperationException">Git does not tell.</exception>
    public static void Begin(JsonElement input, string agent, ReviewRequest request, DateTimeOffset now)
    {
        if (input.Needed("source") is not ("startup" or "new"))
            return;
        var session = input.Text("session_id") ?? input.Text("sessionId") ?? Unknown;
        var directory = input.Text("cwd") is { Length: > 0 } folder && Directory.Exists(folder) ? folder : request.Directory;
        var uncommitted = RepositoryReader.FindUncommitted(request with { Directory = directory }, CancellationToken.None);
        if (uncommitted.Problem is { } problem)
            throw new InvalidOperationException(problem);
        if (uncommitted is { Root: { } root, CommonDirectory: { } common })
            new SessionStore(common).Append(new SessionStart(agent, session, root, now, uncommitted.Paths));
    }

    /// <summary>Keeps which files a call touches and what they hold, until it is known what it wrote.</summary>
    /// <param name="here">Where the call runs, or null if no manifest is in force there.</param>
    public static void Await(HookCall call, Workplace? here, IEnumerable<TouchedFile> touched)
    {
        List<TouchedFile> files = [.. touched.Where(file => file is { IsGits: false, PerhapsBy: null }).Take(MostFiles)];
        foreach (var file in files)
            new FilesBefore(file.Place.Found.CommonDirectory!).Keep(SessionOf(call), file.FullPath);
        if (here is not null && NamesOf(call) is { } names)
            new FilesBefore(here.Found.CommonDirectory!).KeepNames(SessionOf(call), names, files.Select(file => file.FullPath));
    }

    /// <summary>Records the edits of a call, each in the repository of its file.</summary>
    /// <param name="here">Where the call ran, or null if no manifest is in force there.</param>
    /// <exception cref="IOException">It cannot be recorded.</exception>
    public static void Record(HookCall call, Workplace? here, string agent, EditedFiles files, DateTimeOffset now)
    {
        var kept = here is not null && NamesOf(call) is { } names
            ? new FilesBefore(here.Found.CommonDirectory!).TakeNames(SessionOf(call), names) : null;
        var edits =
            from edit in kept?.Select(file => new HookEdit(file)) ?? call.Edits
            from file in files.Of(edit)
            where file is { IsGits: false, PerhapsBy: null }
            select (edit, file);
        foreach (var same in edits.GroupBy(each => (each.file.Place.Root, each.file.FullPath)))
        {
            var file = same.First().file;
            var found = file.Place.Found;
            var before = new FilesBefore(found.CommonDirectory!).Take(SessionOf(call), file.FullPath);
            var after = File.Exists(file.FullPath) ? File.ReadAllText(file.FullPath) : null;

            // A command that left a file as it was wrote nothing of it.
            if (before is not null && after is not null && before.SequenceEqual(SessionLines.Of(after)))
                continue;
            IReadOnlyList<uint> lines = after is null
                ? [] : [.. same.SelectMany(each => WrittenLines.Of(each.edit, after, before)).Distinct()];
            new SessionStore(found.CommonDirectory!).Append(new SessionEdit(
                agent, SessionOf(call), file.Place.Root, now, file.Place.Task, found.Head, file.Resource.Path, lines));
        }
    }

    /// <summary>Keeps the commit at HEAD, until it is known whether the call made another.</summary>
    public static void AwaitCommit(HookCall call, Workplace place) =>
        new FilesBefore(place.Found.CommonDirectory!).KeepNames(SessionOf(call), $"HEAD {place.Root}", [place.Found.Head ?? ""]);

    /// <summary>Takes the commit that was kept, or null if none was.</summary>
    public static string? TakeCommit(HookCall call, Workplace place) =>
        new FilesBefore(place.Found.CommonDirectory!).TakeNames(SessionOf(call), $"HEAD {place.Root}") is [var head] ? head : null;

    // A line of shell may name files by a folder or a pattern, and they are gone after it.
    private static string? NamesOf(HookCall call) => call.Edits.Any(edit => edit.Write is not null)
        ? string.Join('\n', call.Edits.Select(edit => $"{edit.Write?.Command} {edit.Path}")) : null;

    /// <summary>The session of a call.</summary>
    public static string SessionOf(HookCall call) => call.Session ?? Unknown;
}
