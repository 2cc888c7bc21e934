using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review;
using ScopeAnalyzers.Review.Git;
using ScopeAnalyzers.Tool.CommandLine;
using ScopeAnalyzers.Tool.Hook.Protocols;
using ScopeAnalyzers.Tool.Hook.Shell.Writing;

namespace ScopeAnalyzers.Tool.Hook;

/// <summary>The files that an agent names, as their working trees have them.</summary>
/// <param name="directory">The agent's current folder.</param>
internal sealed class EditedFiles(Workplaces places, string directory)
{
    private const int LargestPatch = 16 * 1024 * 1024;

    /// <summary>What an edit does, in each working tree that decides about it; nothing if none does.</summary>
    public IEnumerable<TouchedFile> Of(HookEdit edit)
    {
        if (edit.Write is not { } write)
            return One(Full(edit.Path, directory), edit.Act);
        var from = write.Folder is null ? directory : Full(write.Folder, directory);
        return write.MayStay && !Directory.Exists(from) ? Of(write, from).Concat(Of(write, directory)) : Of(write, from);
    }

    private IEnumerable<TouchedFile> Of(ShellWrite write, string from)
    {
        var file = write.Path == ":/" ? RepositoryReader.RootOf(from) ?? from : Full(write.Path, from);
        return write.Form switch
        {
            ShellWriteForm.Into => One(IsFolder(file, write.Path) ? Path.Combine(file, write.Name!) : file, write.Act),
            ShellWriteForm.Patch => Patched(write, file, from),
            ShellWriteForm.Existing when !write.IsPattern && write.Act != FileAct.Delete && File.Exists(file) => One(file, write.Act),
            ShellWriteForm.Existing or ShellWriteForm.Untracked => There(write, file),
            ShellWriteForm.Some => There(write, file).Select(some => some with { PerhapsBy = write.Command }),
            _ => One(file, write.Act),
        };
    }

    private List<TouchedFile> One(string named, FileAct? act)
    {
        var real = RealPath.Of(named);
        var isGits = GitFolders.Hold(named) || GitFolders.Hold(real);
        var deciding = places.Of(named).Concat(places.Of(real)).DistinctBy(place => place.Root).ToList();
        if (isGits && deciding.Count == 0 && Keeper(named, real) is { } keeper)
            deciding.Add(keeper);
        return [.. deciding.Select(place => new TouchedFile(place, In(place, act, named, real), named, isGits))];
    }

    // What is there is what git tracks or does not ignore: nobody misses the rest.
    private List<TouchedFile> There(ShellWrite write, string named)
    {
        var start = write.IsPattern ? FilePattern.StartOf(named) : RealPath.Of(named);
        if (GitFolders.Hold(start))
            return One(named, write.Act);
        var found =
            from place in places.Of(start).DistinctBy(place => place.Root)
            let path = place.Relative(start)
            where path is not null
            from file in TrackedPaths.At(place.Root, path, write.Form == ShellWriteForm.Untracked)
            let full = Path.Combine(place.Root, file)
            where !write.IsPattern || FilePattern.Matches(named, full)
            select new TouchedFile(place, new FileResource(file, write.Act ?? FileAct.Modify), full, IsGits: false);
        return [.. found];
    }

    private IEnumerable<TouchedFile> Patched(ShellWrite write, string file, string from)
    {
        var text = write.Text ?? (new FileInfo(file) is { Exists: true, Length: <= LargestPatch } ? File.ReadAllText(file) : null);
        return text is null
            ? Of(write with { Path = ".", Form = ShellWriteForm.Some }, from)
            : PatchedFiles.In(text).Distinct().SelectMany(named => One(Full(named.Path, from), named.Act));
    }

    private static FileResource In(Workplace place, FileAct? act, string named, string real)
    {
        var (path, target) = (place.Relative(named), place.Relative(real));
        return path is null || path == target
            ? new FileResource(path ?? target ?? named, act ?? (File.Exists(named) ? FileAct.Modify : FileAct.Add))
            : new FileResource(path, FileAct.Link, target);
    }

    // A git directory need not be inside a working tree: then the one that it belongs to decides.
    private Workplace? Keeper(params string[] files) => places.At(directory) is { } here
        && GitDirectories.Of(here.Root) is var (own, common)
        && new[] { own, common, RealPath.Of(own), RealPath.Of(common) }
            .Any(folder => files.Any(file => PathForm.OfSystem.Below(folder, file) is not null))
        ? here : null;

    private static string Full(string path, string from) => Path.GetFullPath(PathForm.OfSystem.Plain(path), from);

    private static bool IsFolder(string file, string written) => Directory.Exists(file) || written.EndsWith('/') || written is "." or "..";
}
