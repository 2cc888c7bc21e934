using Microsoft.Build.Framework;
using ScopeAnalyzers.Build.Compiled;
using ScopeAnalyzers.Build.Reuse;
using ScopeAnalyzers.Build.Reviewing;
using ScopeAnalyzers.Policy.Effective;
using ScopeAnalyzers.Review.Results.Reuse;

namespace ScopeAnalyzers.Build.Slices;

/// <summary>Writes one project's slice of the effective scope, which is an additional file of its compilation.</summary>
public sealed class WriteEffectiveScope : ScopeTask
{
    /// <summary>What <see cref="ReviewChange"/> wrote, or empty if nothing was evaluated.</summary>
    public string Change { get; set; } = "";

    /// <summary>The project's folder.</summary>
    [Required]
    public string Directory { get; set; } = "";

    /// <summary>The sources that the project compiles, and the pages that it makes sources of.</summary>
    public ITaskItem[] Sources { get; set; } = [];

    /// <summary>The file to write, in the intermediate folder.</summary>
    [Required]
    public string File { get; set; } = "";

    /// <summary>The assembly that the compiler last made: older than the slice, it failed since.</summary>
    public string Assembly { get; set; } = "";

    /// <summary>Where the nonce is kept.</summary>
    [Required]
    public string NonceFile { get; set; } = "";

    /// <summary>Where <see cref="ReuseEffectiveScope"/> looks next.</summary>
    public ITaskItem? StampFile { get; set; }

    /// <summary>What the slice is on, by <see cref="ReuseEffectiveScope"/>, or empty if that was not asked or could not tell.</summary>
    public string Standing { get; set; } = "";

    /// <summary>Until when the review holds, as <see cref="ReviewChange.Until"/> says.</summary>
    public string Until { get; set; } = "";

    /// <summary>
    /// The nonce that the analyzer has to echo, or empty if the project has no agent's line, and no receipt is asked for.
    /// </summary>
    [Output]
    public string Nonce { get; private set; } = "";

    /// <summary>Where <see cref="AuditCompilation"/> told that it found nothing.</summary>
    public string CleanFile { get; set; } = "";

    /// <summary>What it told when it last did, or empty if it found something, or never looked.</summary>
    [Output]
    public string Audited { get; private set; } = "";

    /// <inheritdoc/>
    protected override bool Run()
    {
        var now = DateTimeOffset.UtcNow;
        var file = Path.Combine(Directory, File);
        var slice = ProjectSlice.Of(WholeChange(), Sources.Select(source => source.GetMetadata("FullPath")));
        System.IO.Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        SliceFile.Write(file, slice, Path.Combine(Directory, Assembly));
        if (slice.HasAgentLines())
            Nonce = ScopeAnalyzers.Build.Receipts.Nonce.At(Path.Combine(Directory, NonceFile));
        if (StampFile is not null && Standing.Length > 0 && Until.Length > 0)
            new SliceStamp(Standing, now, SliceStamp.Moment(Until), FileStamp.Of(file).Stamp, Nonce.Length > 0).Write(
                StampFile.GetMetadata("FullPath"));
        var clean = Path.Combine(Directory, CleanFile);
        if (System.IO.File.Exists(clean))
            Audited = System.IO.File.ReadAllText(clean);
        return true;
    }

    private StoredScope WholeChange() =>
        Change.Length == 0 ? new StoredScope("", [], []) : ChangeFile.Read(Change).Scope;
}
