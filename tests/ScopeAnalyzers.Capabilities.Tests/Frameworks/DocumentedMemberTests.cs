using ScopeAnalyzers.Policy.Capabilities;

namespace ScopeAnalyzers.Capabilities.Tests.Frameworks;

/// <summary>The capability map against what the documentation says of members.</summary>
public class DocumentedMemberTests
{
    private static readonly string[] Evaluated = ["network", "process", "filesystem", "ipc", "native", "reflection", "dynamic-code", "unsafe"];

    [Fact]
    public void A_member_is_of_the_classes_that_its_documentation_tells_of()
    {
        var rows = (from line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "documented-members.txt"))
                    where line.Length > 0 && line[0] != '#'
                    let words = line.Split(' ')
                    select (Line: line, Symbol: NamedSymbol.Of(words[1]))).ToList();

        var wrong = (from row in rows
                     let wanted = row.Line[0] == '-' ? [] : row.Line.Split(' ')[0].Split(',')
                     where wanted.Length == 0
                         ? row.Symbol.Capabilities.Intersect(Evaluated).Any() : wanted.Except(row.Symbol.Capabilities).Any()
                     select $"{row.Line}: {string.Join(",", row.Symbol.Capabilities)}").ToList();

        Assert.True(rows.Count >= 300, "the table lost rows");
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }
}
