namespace ScopeAnalyzers.Review.Findings.Projects.Facts;

/// <summary>A type of item, and how it is evaluated. What is not in the table is build logic.</summary>
/// <param name="What">What messages call it.</param>
/// <param name="Harmless">Metadata that may be set, changed and removed with the item; any other is build logic.</param>
/// <param name="HarmlessWhenNew">Metadata that may be set on a new item also, and <c>*</c> for any.</param>
internal sealed record ItemKind(string Type, ItemSubject By, string What, IReadOnlyList<string> Harmless,
    IReadOnlyList<string> HarmlessWhenNew)
{
    private static readonly string[] Placing =
    [
        "Link", "LinkBase", "DependentUpon", "SubType", "AutoGen", "DesignTime", "Visible", "LogicalName", "Culture", "WithCulture",
        "CopyToOutputDirectory", "CopyToPublishDirectory", "TargetPath", "Pack", PackedFolder.Metadata,
    ];

    private static readonly Dictionary<string, ItemKind> Kinds = new[]
    {
        // ExcludeAssets is build logic: it takes analyzers and checks away. IncludeAssets on a new reference is what templates write.
        new ItemKind("PackageReference", ItemSubject.Package, "package", ["Version", "VersionOverride", "Aliases", "GeneratePathProperty"], ["PrivateAssets", "IncludeAssets"]),
        new ItemKind("PackageVersion", ItemSubject.Package, "package version", ["Version"], []),
        new ItemKind("GlobalPackageReference", ItemSubject.Package, "global package", ["Version"], ["PrivateAssets", "IncludeAssets"]),
        new ItemKind("PackageDownload", ItemSubject.Package, "package download", ["Version"], []),

        // Where packages come from, and how Paket brings them.
        new ItemKind(PackageFacts.Source, ItemSubject.Build, "source of packages", [], []),
        new ItemKind(PackageFacts.Setting, ItemSubject.Build, "setting of the package manager", [], []),

        // OutputItemType makes an analyzer of a project, Targets and Properties run others' build. IsAspireProjectResource only says
        // whether Aspire's AppHost shows the project.
        new ItemKind("ProjectReference", ItemSubject.Project, "reference to the project",
            ["Name", "Project", "Private", "Aliases", "IsAspireProjectResource"], ["PrivateAssets"]),

        new ItemKind("Compile", ItemSubject.File, "Compile item", Placing, []),
        new ItemKind("Content", ItemSubject.File, "Content item", Placing, []),
        new ItemKind("EmbeddedResource", ItemSubject.File, "EmbeddedResource item", Placing, []),
        new ItemKind("None", ItemSubject.File, "None item", Placing, []),

        // Alias and Static bind names again in every file of the project.
        new ItemKind("Using", ItemSubject.Namespace, "global using of", [], []),
        new ItemKind("Folder", ItemSubject.Nothing, "folder", [], []),

        new ItemKind(SolutionFacts.Project, ItemSubject.Member, "project of the solution", [], ["*"]),
        new ItemKind(SolutionFacts.Configuration, ItemSubject.Nothing, "configuration of the solution", [], []),
        new ItemKind(SolutionFacts.Setting, ItemSubject.Build, "setting of the solution", [], []),
    }.ToDictionary(kind => kind.Type, StringComparer.OrdinalIgnoreCase);

    /// <summary>All of the table.</summary>
    public static IEnumerable<ItemKind> All => Kinds.Values;

    /// <summary>The kind of a type of item.</summary>
    public static ItemKind Of(string type) =>
        Kinds.TryGetValue(type, out var kind) ? kind : new ItemKind(type, ItemSubject.Build, $"{type} item", [], []);

    /// <summary>Whether metadata of this name says nothing but what the item is evaluated by.</summary>
    public bool IsHarmless(string metadata, bool isNew) =>
        Harmless.Contains(metadata, StringComparer.OrdinalIgnoreCase)
        || (isNew && (HarmlessWhenNew.Contains("*") || HarmlessWhenNew.Contains(metadata, StringComparer.OrdinalIgnoreCase)));
}
