using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Review.Changes;

/// <summary>One entry of a raw diff: a path with what it was and what it is. A rename is one entry with two paths.</summary>
/// <param name="OldMode">Git's mode, <c>100644</c>; <c>000000</c> where the path was not there.</param>
internal sealed record RawEntry(string OldMode, string NewMode, string OldId, string NewId, string OldPath, string NewPath)
{
    /// <summary>The mode of what is not there.</summary>
    public const string NoMode = "000000";

    /// <summary>The mode of a regular file.</summary>
    public const string FileMode = "100644";

    /// <summary>The mode of a link.</summary>
    public const string LinkMode = "120000";

    /// <summary>The mode of a submodule.</summary>
    public const string SubmoduleMode = "160000";

    private const string ProgramMode = "100755";

    /// <summary>Whether the entry is a file that was moved.</summary>
    public bool IsRename => OldPath != NewPath;

    /// <summary>Whether nothing is left at the path.</summary>
    public bool IsDeletion => NewMode == NoMode;

    /// <summary>Whether nothing was at the path.</summary>
    public bool IsAddition => OldMode == NoMode;

    /// <summary>The acts on files that the entry is, each with its path; a rename is a delete and an add (manifest.md, "Scopes").</summary>
    public IEnumerable<PathAct> Acts()
    {
        if (IsRename)
            return new RawEntry(OldMode, NoMode, OldId, "", OldPath, OldPath).Acts()
                .Concat(new RawEntry(NoMode, NewMode, "", NewId, NewPath, NewPath).Acts());
        return ActsOnOnePath().Select(act => new PathAct(NewPath, act));
    }

    private IEnumerable<FileAct> ActsOnOnePath()
    {
        if (IsDeletion)
            return [FileAct.Delete];
        if (NewMode == SubmoduleMode)
            return [FileAct.Submodule];
        if (NewMode == LinkMode)
            return [FileAct.Link];
        if (IsAddition)
            return NewMode == ProgramMode ? [FileAct.Add, FileAct.Mode] : [FileAct.Add];
        if (OldMode == NewMode)
            return [FileAct.Modify];
        return OldId == NewId ? [FileAct.Mode] : [FileAct.Modify, FileAct.Mode];
    }
}

/// <summary>An act on a path.</summary>
internal sealed record PathAct(string Path, FileAct Act);
