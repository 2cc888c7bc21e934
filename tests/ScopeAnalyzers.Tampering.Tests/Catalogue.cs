using ScopeAnalyzers.Tampering.Tests.Rows;

namespace ScopeAnalyzers.Tampering.Tests;

/// <summary>All chapters, in the order in which the documentation shows them.</summary>
public static class Catalogue
{
    /// <summary>Each chapter's heading and ways.</summary>
    public static IReadOnlyList<(string Title, IReadOnlyList<Row> Rows)> Chapters { get; } =
    [
        Chapter<ManifestRows>(),
        Chapter<AttributionRows>(),
        Chapter<HistoryRows>(),
        Chapter<LineRows>(),
        Chapter<NameRows>(),
        Chapter<LinkRows>(),
        Chapter<WorktreeRows>(),
        Chapter<OtherFileRows>(),
        Chapter<ProgramRows>(),
        Chapter<ProjectRows>(),
        Chapter<BuildFileRows>(),
        Chapter<RealBuildRows>(),
        Chapter<UnheldRows>(),
        Chapter<CompilerRows>(),
        Chapter<CodeRows>(),
        Chapter<MeaningRows>(),
        Chapter<DenialRows>(),
    ];

    /// <summary>All ways.</summary>
    public static IEnumerable<Row> Rows => Chapters.SelectMany(chapter => chapter.Rows);

    private static (string Title, IReadOnlyList<Row> Rows) Chapter<T>()
        where T : IChapter => (T.Title, T.Rows);
}
