using ScopeAnalyzers.Capabilities.Reach;

namespace ScopeAnalyzers.Capabilities.Tests.Frameworks;

/// <summary>Holds the capability map complete for every public member of the frameworks of this SDK.</summary>
public class DerivedMapTests
{
    [Fact]
    public void What_the_code_of_the_frameworks_reaches_is_in_the_map_or_explained()
    {
        var explained = new ExplainedMembers();

        var forgotten = (from member in SharedFramework.Walk.Members
                        where !DerivedMap.IsMapped(member) && !explained.Contains(member)
                        select $"{member.Class} {member.Id}: {string.Join(" > ", member.Path)}").Order(StringComparer.Ordinal).ToList();

        // A new framework: run build/capabilities, and read what it adds and takes away before it is committed.
        Assert.True(forgotten.Count == 0, string.Join("\n", forgotten));
    }

    [Fact]
    public void Every_native_entry_point_of_the_frameworks_has_been_looked_at() => Assert.Empty(SharedFramework.Walk.UnknownEntries);

    [Fact]
    public void Every_class_that_the_walk_knows_is_reached_by_a_public_member() => Assert.Equal(
        ["console", "dynamic-code", "filesystem", "ipc", "modify-system-state", "native", "network", "process", "read-system-state", "reflection", "terminate"],
        SharedFramework.Walk.Members.Select(member => member.Class).Distinct().Order(StringComparer.Ordinal));
}
