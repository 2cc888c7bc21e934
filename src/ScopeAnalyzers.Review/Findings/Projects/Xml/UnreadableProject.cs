namespace ScopeAnalyzers.Review.Findings.Projects.Xml;

/// <summary>A project file that cannot be judged by its meaning: the build may read it otherwise than we would, or not at all.</summary>
internal sealed class UnreadableProject(int line, int column, string why) : Exception(why)
{
    /// <summary>Where reading ended, from 1.</summary>
    public int Line { get; } = Math.Max(line, 1);

    /// <summary>The column, from 1.</summary>
    public int Column { get; } = Math.Max(column, 1);
}
