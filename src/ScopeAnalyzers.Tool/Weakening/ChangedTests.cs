using System.Text;
using System.Text.RegularExpressions;
using ScopeAnalyzers.Tool.Weakening.Comparing;
using ScopeAnalyzers.Tool.Weakening.Frameworks;
using ScopeAnalyzers.Tool.Weakening.Reading;

namespace ScopeAnalyzers.Tool.Weakening;

/// <summary>Two versions of some C# files, and what became of the tests in them.</summary>
/// <param name="before">What they held, by path; without those that were not there.</param>
/// <param name="after">What they hold.</param>
internal sealed partial class ChangedTests(IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> after)
{
    /// <summary>
    /// What became of the tests. The files are read twice if they have conditions: with no symbol defined and with all that the base names,
    /// so that code of both sides is compared. A symbol that only the change names is not defined.
    /// </summary>
    public IReadOnlyList<TestEdit> Edits()
    {
        var old = Different(before, after);
        if (old.Count == 0)
            return [];
        var now = Different(after, before);
        string[] symbols = [.. old.SelectMany(file => SymbolsIn(file.Value)).Distinct()];
        string[][] configurations = symbols.Length == 0 ? [[]] : [[], symbols];
        return
        [
            .. configurations
                .SelectMany(defined => TestComparison.Of(Read(old, defined), Read(now, defined)))
                .DistinctBy(edit => (edit.Edit, edit.Test.Id, edit.At)),
        ];
    }

    /// <summary>The text of a file, in whatever encoding.</summary>
    public static string TextOf(byte[] content)
    {
        using var reader = new StreamReader(new MemoryStream(content), Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        return reader.ReadToEnd();
    }

    // A file that only moved says nothing, and needs no reading.
    private static List<KeyValuePair<string, string>> Different(IReadOnlyDictionary<string, string> files,
        IReadOnlyDictionary<string, string> others)
    {
        var counts = others.Values.GroupBy(text => text).ToDictionary(same => same.Key, same => same.Count());
        return
        [
            .. files.Where(file => TestFrameworks.MayHoldTests(file.Value)).GroupBy(file => file.Value)
                .Where(same => counts.GetValueOrDefault(same.Key) != same.Count()).SelectMany(same => same),
        ];
    }

    private static IReadOnlyList<TestFile> Read(IEnumerable<KeyValuePair<string, string>> files, string[] symbols) =>
        [.. files.AsParallel().AsOrdered().Select(file => TestFileReader.Read(file.Key, file.Value, symbols))];

    private static IEnumerable<string> SymbolsIn(string text) =>
        from Match condition in Condition().Matches(text)
        from Match symbol in Symbol().Matches(condition.Groups[1].Value)
        where symbol.Value is not ("true" or "false")
        select symbol.Value;

    [GeneratedRegex(@"^[ \t]*#[ \t]*(?:el)?if\b([^\r\n]*)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Condition();

    [GeneratedRegex(@"[\p{L}_]\w*", RegexOptions.CultureInvariant)]
    private static partial Regex Symbol();
}
