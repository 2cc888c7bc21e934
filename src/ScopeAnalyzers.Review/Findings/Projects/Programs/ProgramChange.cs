using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Review.Findings.Projects.Acts;
using ScopeAnalyzers.Review.Findings.Projects.Comparing;
using ScopeAnalyzers.Review.Findings.Projects.Xml;

namespace ScopeAnalyzers.Review.Findings.Projects.Programs;

/// <summary>
/// Evaluates the change of a file by the programs that it has others run (SCOPE404). Like build logic, a program is let in by a grant that
/// names its file, and also by the rules about what it is: a dotnet tool by <c>packages</c>, an MCP server by <c>tools</c>. Pure: two texts
/// in, acts out.
/// </summary>
internal static class ProgramChange
{
    private const string Id = "SCOPE404";

    /// <summary>The programs that were added or changed.</summary>
    /// <param name="before">The text before, or null if the file is new or named no programs then.</param>
    public static IReadOnlyList<ProjectAct> Of(string path, string? before, string after) =>
    [
        .. from kind in ProgramFileKind.Of(path)
           from act in Of(kind, path, before, after)
           group act by new { act.What, act.Thing, act.At } into same
           select same.First(),
    ];

    /// <summary>The one act of a change whose text cannot be evaluated.</summary>
    public static ProjectAct Unreadable(string path, UnreadableProject unreadable) =>
        ActFinder.Unreadable(path, unreadable) with { What = $"program file that cannot be evaluated ({unreadable.Message})", Id = Id };

    private static IReadOnlyList<ProjectAct> Of(ProgramFileKind kind, string path, string? before, string after)
    {
        try
        {
            var now = ProgramFacts.Read(kind, path, after);
            return [.. from change in FactDiff.Of(Before(kind, path, before),
                now) where change.After is not null select Act(kind, path, change)];
        }
        catch (UnreadableProject unreadable)
        {
            return [Unreadable(path, unreadable)];
        }
    }

    private static ProjectAct Act(ProgramFileKind kind, string path, FactChange<ProgramFact> change)
    {
        var program = change.Fact;
        var also = kind.Programs.FirstOrDefault(member => member.What == program.What)?.EvaluatedAs?.Invoke(program.Name);
        return new ProjectAct(change.Edit, program.What, program.Name,
            also is null ? [new BuildResource(path)] : [new BuildResource(path), also], program.At) { Id = Id };
    }

    /// <summary>A file that could not be evaluated before said nothing: all that it says now is new.</summary>
    private static IReadOnlyList<ProgramFact> Before(ProgramFileKind kind, string path, string? text)
    {
        try
        {
            return text is null ? [] : ProgramFacts.Read(kind, path, text);
        }
        catch (UnreadableProject)
        {
            return [];
        }
    }
}
