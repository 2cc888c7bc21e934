using Microsoft.Build.Framework;
using ScopeAnalyzers.Build.Receipts;
using ScopeAnalyzers.Build.Records;
using ScopeAnalyzers.Build.Reviewing;
using ScopeAnalyzers.Build.Slices;
using ScopeAnalyzers.Policy.Effective;
using ScopeAnalyzers.Review.Findings.Compiled;
using ScopeAnalyzers.Review.Model;

namespace ScopeAnalyzers.Build.Compiled;

/// <summary>
/// Compares what the compiler read with what git holds (SCOPE104) and with what was handed to the analyzer (SCOPE601), in a project of a
/// repository in whose change an agent takes part. It logs every finding and lets the build go on, so that one build shows all.
/// </summary>
public sealed class AuditCompilation : ScopeTask
{
    /// <summary>The project.</summary>
    [Required]
    public string Project { get; set; } = "";

    /// <summary>What <see cref="ReviewChange"/> wrote.</summary>
    [Required]
    public string Change { get; set; } = "";

    /// <summary>The files that the compiler was given, as they stand after it ran.</summary>
    public ITaskItem[] Sources { get; set; } = [];

    /// <summary>The files that generators and compilers of markup were given.</summary>
    public ITaskItem[] Inputs { get; set; } = [];

    /// <summary>The project's own build files, as far as their names are known.</summary>
    public string[] Logic { get; set; } = [];

    /// <summary>The analyzers and generators that the compiler ran.</summary>
    public ITaskItem[] Programs { get; set; } = [];

    /// <summary>The files of C# that the SDK writes usings and attributes to.</summary>
    public string[] Attributes { get; set; } = [];

    /// <summary>The files that the compiler was told to take further arguments from, sources among them.</summary>
    public string[] ResponseFiles { get; set; } = [];

    /// <summary>The analyzer's receipt, or empty if none was asked for.</summary>
    public string Receipt { get; set; } = "";

    /// <summary>What was there before the compiler ran, as <see cref="ExpectReceipt"/> says; empty if the receipt was accepted.</summary>
    public string Before { get; set; } = "";

    /// <summary>The project's slice of the effective scope; empty for a project that the analyzer does not read.</summary>
    public string EffectiveScope { get; set; } = "";

    /// <summary>The project's folders for what targets make.</summary>
    public string[] Intermediate { get; set; } = [];

    /// <summary>The folder that source generators' text is written to, or empty if it is not.</summary>
    public string Generated { get; set; } = "";

    /// <summary>The folders of restored packages and of the SDK, as the project names them.</summary>
    public string[] Restored { get; set; } = [];

    /// <summary>The file that tells the next build that nothing was found; it is deleted where something was.</summary>
    [Required]
    public string CleanFile { get; set; } = "";

    /// <summary>What it tells: what was audited.</summary>
    [Required]
    public string Audited { get; set; } = "";

    /// <summary>The folder for the decision log; empty for none.</summary>
    public string DecisionLog { get; set; } = "";

    /// <summary>The folder for the SARIF; empty for none.</summary>
    public string Sarif { get; set; } = "";

    private string Directory => ProjectFolder.Of(Project, Environment.CurrentDirectory);

    /// <inheritdoc/>
    protected override bool Run()
    {
        var change = ChangeFile.Read(Change);
        var receipt = Receipt.Length == 0 ? null : ReceiptRead.Of(Path.Combine(Directory, Receipt), Before)?.Receipt;
        var trees = receipt?.Trees.Select(tree => tree.Path) ?? [];
        var read = ReadFiles.Of(Sources, Programs, Attributes, [.. ResponseFiles, .. trees], Directory, Generated);
        IReadOnlyList<CompiledFile> all = [.. read, .. ReadFiles.Of(Inputs, [], [], [], Directory, "")];
        IReadOnlyList<Finding> found = [.. Unattributable(all, change), .. EffectiveScope.Length == 0 ? [] : Late(read, change.Scope)];
        Tell(found, change.Scope.Root);
        BuildRecord.Asked(change.Scope.Root, DecisionLog, Sarif)?.Add(found, "build");
        Keep(found.Count == 0);
        return true;
    }

    private void Keep(bool clean)
    {
        var file = Path.Combine(Directory, CleanFile);
        if (clean)
            File.WriteAllText(file, Audited);
        else
            File.Delete(file);
    }

    /// <summary>Only where an agent had a hand in what the project is made of: of all else the file is surely not its.</summary>
    private IEnumerable<Finding> Unattributable(IReadOnlyList<CompiledFile> read, ChangeFile change)
    {
        var part = ProjectSlice.Of(change.Scope, read.Select(file => file.Path), BuildLogic.Steers);
        if (part.Policies.Count == 0)
            return [];
        var root = change.Scope.Root;
        var folders = new BuildFolders(
            root,
            RestoredFolders.Of(Restored, root, typeof(AuditCompilation).Assembly.Location),
            [.. Intermediate.Where(folder => folder.Length > 0).Select(folder => Path.GetFullPath(Path.Combine(Directory, folder)))]);
        var logic = new BuildLogic(root, [Project, .. Logic.Where(Path.IsPathRooted)], change.Scope.Files);
        return UnattributableFiles.Of(read, folders, logic, change.UntrackedFiles)
            .Select(each => AuditFindings.Unattributable(each.File, each.Why, part));
    }

    /// <summary>The files with agents' lines that became sources after the slice was cut.</summary>
    private IEnumerable<Finding> Late(IReadOnlyList<CompiledFile> read, StoredScope change)
    {
        var compiled = ProjectSlice.Of(change, read.Select(file => file.Path)).Files.Where(file => file.HasAgentLines).ToList();
        if (compiled.Count == 0)
            return [];
        var evaluated = new HashSet<string>(
            EffectiveScopeText.Open(File.ReadAllText(Path.Combine(Directory, EffectiveScope))).Files.Select(file => file.Path),
            StringComparer.Ordinal);
        return compiled.Where(file => !evaluated.Contains(file.Path)).Select(AuditFindings.Late);
    }
}
