using ScopeAnalyzers.Policy.Protection;

namespace ScopeAnalyzers.Tool.Tests.Docs;

public class ProtectedPageTests
{
    [Fact]
    public void The_built_in_list_is_that_of_the_specification_with_a_source_for_each_file()
    {
        var rows = File.ReadLines(Path.Combine(Repository.Root, "docs", "protected.md"))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && line.Contains('`'))
            .Select(line => line.Trim('|').Split(" | ")).ToList();

        Assert.All(rows, row => Assert.Matches(@"<https://.+>|\[manifest\.md\]", row[2]));
        Assert.Equal(
            ProtectedFiles.All.Select(entry => entry.Pattern).Order(StringComparer.Ordinal),
            rows.SelectMany(row => row[1].Split(", ")).Select(pattern => "**/" + pattern.Trim('`', ' ')).Order(StringComparer.Ordinal));
    }
}
