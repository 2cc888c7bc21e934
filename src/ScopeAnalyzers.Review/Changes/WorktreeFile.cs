using ScopeAnalyzers.Review.Git;

namespace ScopeAnalyzers.Review.Changes;

/// <summary>A file that differs between HEAD and the working tree, staged or not.</summary>
/// <param name="Path">Its path; the new one where a rename was staged.</param>
/// <param name="HeadPath">Its path in HEAD.</param>
/// <param name="HeadMode">Its mode in HEAD; <see cref="RawEntry.NoMode"/> where HEAD has none.</param>
/// <param name="HeadId">Its blob in HEAD.</param>
/// <param name="Mode">Its mode in the working tree; <see cref="RawEntry.NoMode"/> where it is gone.</param>
/// <param name="Content">Its bytes in the working tree, for a file that can be read; of a link, where it leads.</param>
internal sealed record WorktreeFile(string Path, string HeadPath, string HeadMode, string HeadId, string Mode, byte[]? Content)
{
    /// <summary>The change from HEAD. Where the content's id is not known, <see cref="RawEntry.NewId"/> is empty.</summary>
    public RawEntry Entry => new(HeadMode, Mode, HeadId, Content is null ? "" : BlobId.Of(Content, HeadId.Length), HeadPath, Path);
}
