using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Tool.Report.Model;

namespace ScopeAnalyzers.Tool.Tests.Report.Model;

public class JsonExtentTests
{
    private const string Text = """
        { // {
          "a": [ "]",
            { "match": "x", /* ]
              } */ "because": "\"}" }
          ],
          "b": "c", "d": { }
        }
        """;

    [Theory]
    [InlineData(2, 3, 5)]
    [InlineData(2, 8, 5)]
    [InlineData(2, 10, 2)]
    [InlineData(3, 5, 4)]
    [InlineData(6, 3, 6)]
    [InlineData(6, 13, 6)]
    [InlineData(1, 1, 7)]
    [InlineData(99, 1, 99)]
    public void What_begins_at_a_place_ends_at_a_line(int line, int column, int last) =>
        Assert.Equal(last, JsonExtent.LastLine(Text, new Place("a.json", line, column)));
}
