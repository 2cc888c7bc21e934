using ScopeAnalyzers.Documentation;

namespace ScopeAnalyzers.Tool.Tests.House;

/// <summary>The ways through the code that docs/architecture.md draws lead through files that exist, in the rooms that it names.</summary>
public class WaysThroughTests
{
    /// <summary>A newcomer follows a commit to its error, or a rule to its squiggle, in at most this many files.</summary>
    private const int MostFiles = 45;

    public static TheoryData<string> Ways => [.. Read().Select(way => way.Name)];

    [Theory]
    [MemberData(nameof(Ways))]
    public void Each_file_is_in_the_room_that_the_page_names(string way)
    {
        var missing = from file in Read().Single(each => each.Name == way).Files
                      where !File.Exists(Path.Combine(Pages.Root, "src", $"ScopeAnalyzers.{file.Project}", file.Room, $"{file.Name}.cs"))
                      select file;

        Assert.Empty(missing);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void A_way_is_short_enough_to_follow(string way) =>
        Assert.InRange(Read().Single(each => each.Name == way).Files.Distinct().Count(), 1, MostFiles);

    [Fact]
    public void The_page_draws_three_ways() => Assert.Equal(3, Read().Count);

    private static List<(string Name, IReadOnlyList<(string Project, string Room, string Name)> Files)> Read()
    {
        var chapter = Pages.Read("docs/architecture.md").Split("\n## ").Single(part => part.StartsWith("Three ways through", StringComparison.Ordinal));
        return [.. chapter.Split("\n### ").Skip(1).Select(way => (way[..way.IndexOf('\n', StringComparison.Ordinal)], FilesOf(way)))];
    }

    private static IReadOnlyList<(string Project, string Room, string Name)> FilesOf(string way) =>
    [
        .. from row in way.Split('\n')
           let cells = row.Split('|', StringSplitOptions.TrimEntries)
           where cells.Length == 6 && cells[2].StartsWith('`')
           from name in cells[3].Split(", ")
           select (cells[1], cells[2].Trim('`'), name.Trim('`')),
    ];
}
