namespace ScopeAnalyzers.Tampering.Tests;

/// <summary>A chapter of the catalogue.</summary>
public interface IChapter
{
    /// <summary>Its heading.</summary>
    static abstract string Title { get; }

    /// <summary>Its ways.</summary>
    static abstract IReadOnlyList<Row> Rows { get; }
}
