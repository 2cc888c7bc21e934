using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Git;
using ScopeAnalyzers.Tool.CommandLine;
using ScopeAnalyzers.Tool.Hook.Protocols;

namespace ScopeAnalyzers.Tool.Hook;

/// <summary>The files that an agent names, as their working trees have them.</summary>
/// <param name="directory">The agent's current folder.</param>
internal sealed class EditedFiles(Workplaces places, string directory)
{
    /// <summary>What an edit does, in each working tree that decides about it; nothing if none does.</summary>
    public IEnumerable<TouchedFile> Of(HookEdit edit)
    {
        var named = Path.GetFullPath(PathForm.OfSystem.Plain(edit.Path), directory);
        var real = RealPath.Of(named);
        var isGits = GitFolders.Hold(named) || GitFolders.Hold(real);
        var deciding = places.Of(named).Concat(places.Of(real)).DistinctBy(place => place.Root).ToList();
        if (isGits && deciding.Count == 0 && Keeper(named, real) is { } keeper)
            deciding.Add(keeper);
        return deciding.Select(place => new TouchedFile(place, In(place, edit, named, real), named, isGits));
    }

    private static FileResource In(Workplace place, HookEdit edit, string named, string real)
    {
        var (path, target) = (place.Relative(named), place.Relative(real));
        return path is null || path == target
            ? new FileResource(path ?? target ?? named, edit.Act ?? (File.Exists(named) ? FileAct.Modify : FileAct.Add))
            : new FileResource(path, FileAct.Link, target);
    }

    // A git directory need not be inside a working tree: then the one that it belongs to decides.
    private Workplace? Keeper(params string[] files) => places.At(directory) is { } here
        && GitDirectories.Of(here.Root) is var (own, common)
        && new[] { own, common, RealPath.Of(own), RealPath.Of(common) }
            .Any(folder => files.Any(file => PathForm.OfSystem.Below(folder, file) is not null))
        ? here : null;
}
