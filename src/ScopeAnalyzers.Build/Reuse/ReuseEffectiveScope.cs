using Microsoft.Build.Framework;
using ScopeAnalyzers.Build.Slices;

namespace ScopeAnalyzers.Build.Reuse;

/// <summary>
/// Keeps a project's slice as it is where nothing that it is on changed since an editor last asked, so that git need not be asked again.
/// For builds that run no compiler alone: what compiles asks git each time.
/// </summary>
public sealed class ReuseEffectiveScope : ReviewTask
{
    /// <summary>The repository's folder.</summary>
    [Required]
    public string Repository { get; set; } = "";

    /// <summary>The project file, and the file changed last of those that it imports.</summary>
    [Required]
    public string[] Projects { get; set; } = [];

    /// <summary>The sources that the project compiles.</summary>
    public ITaskItem[] Sources { get; set; } = [];

    /// <summary>The folders that builds write to: what stands there is no one's work.</summary>
    [Required]
    public ITaskItem[] Intermediate { get; set; } = [];

    /// <summary>The slice, in the intermediate folder.</summary>
    [Required]
    public ITaskItem File { get; set; } = null!;

    /// <summary>The stamp beside it.</summary>
    [Required]
    public ITaskItem StampFile { get; set; } = null!;

    /// <summary>Where the nonce is kept.</summary>
    [Required]
    public ITaskItem NonceFile { get; set; } = null!;

    /// <summary>What the slice is on, or empty if it cannot be told without git.</summary>
    [Output]
    public string Standing { get; private set; } = "";

    /// <summary>Whether the slice stays as it is.</summary>
    [Output]
    public bool Reused { get; private set; }

    /// <summary>The nonce as <see cref="WriteEffectiveScope"/> would give it, where the slice stays.</summary>
    [Output]
    public string Nonce { get; private set; } = "";

    /// <inheritdoc/>
    protected override bool Run()
    {
        var now = DateTimeOffset.UtcNow;
        var written = Intermediate.Select(FullPath).ToList();
        var files = Projects.Concat(Sources.Select(FullPath))
            .Where(path => !written.Exists(folder => path.StartsWith(folder, StringComparison.Ordinal))).ToList();
        var settings = Question(Repository).Given.Select(setting => $"{setting.Key}={setting.Value}");
        Standing = ScopeAnalyzers.Build.Reuse.InputFingerprint.Of(Repository, files, settings, Environment.GetEnvironmentVariables(), now)
            ?? "";

        if (Standing.Length > 0 && SliceStamp.Read(FullPath(StampFile)) is { } kept && kept.Holds(Standing, FullPath(File), now))
        {
            Reused = true;
            Nonce = kept.HasAgentLines ? ScopeAnalyzers.Build.Receipts.Nonce.At(FullPath(NonceFile)) : "";
        }

        return true;
    }

    private static string FullPath(ITaskItem item) => item.GetMetadata("FullPath");
}
