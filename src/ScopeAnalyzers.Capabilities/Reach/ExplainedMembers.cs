using ScopeAnalyzers.Capabilities.Roots;

namespace ScopeAnalyzers.Capabilities.Reach;

/// <summary>What the walk finds and the capability map leaves out, with a reason each (<c>explained.txt</c>).</summary>
public sealed class ExplainedMembers
{
    private readonly List<(string Class, NamePattern Id)> rows = [];

    /// <summary>Reads the table.</summary>
    public ExplainedMembers()
    {
        foreach (var line in DataTable.Lines("explained.txt"))
        {
            if (line.Split(" #", 2)[0].Split(' ', StringSplitOptions.RemoveEmptyEntries) is not [var name, var id])
                throw new InvalidOperationException($"explained.txt holds '{line}'");
            rows.Add((name, new NamePattern(id)));
        }
    }

    /// <summary>Whether the table has a reason for leaving a member out of a class.</summary>
    public bool Contains(ReachedMember member) => rows.Exists(row => row.Class == member.Class && row.Id.Matches(member.Id));
}
