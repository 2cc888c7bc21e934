using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ScopeAnalyzers.Tool.Weakening;

namespace ScopeAnalyzers.Tool.Tests.Weakening;

/// <summary>
/// A source in which <c>//+</c> begins a line that the edit adds, <c>//-</c> one that it deletes. <c>//=</c> begins the name of a file; the
/// first is <c>CartTests.cs</c>.
/// </summary>
internal static class EditedSource
{
    /// <summary>What became of the tests: the edit, the test, and the line with a <c>-</c> if it is one of the base.</summary>
    public static string Edits(string source)
    {
        var (before, after) = Versions(source);
        return string.Join("; ", new ChangedTests(before, after).Edits()
            .Select(edit => $"{edit.Edit} {edit.Test.Display} {(edit.IsAtBase ? "-" : "")}{edit.At.Line}"));
    }

    /// <summary>Whether both versions are C# without an error of syntax.</summary>
    public static void AssertReads(string source)
    {
        var (before, after) = Versions(source);
        foreach (var text in before.Values.Concat(after.Values))
        {
            var tree = CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Preview));
            Assert.DoesNotContain(tree.GetDiagnostics(), each => each.Severity == DiagnosticSeverity.Error);
        }
    }

    /// <summary>Both versions, by path.</summary>
    public static (Dictionary<string, string> Before, Dictionary<string, string> After) Versions(string source)
    {
        var (before, after) = (new Dictionary<string, string>(), new Dictionary<string, string>());
        foreach (var file in ("//=CartTests.cs\n" + source).Split("//=", StringSplitOptions.RemoveEmptyEntries))
        {
            var lines = file.Split('\n');
            string[] body = lines[1..];
            Keep(before, lines[0], [.. body.Where(line => !line.StartsWith("//+", StringComparison.Ordinal))], "//-");
            Keep(after, lines[0], [.. body.Where(line => !line.StartsWith("//-", StringComparison.Ordinal))], "//+");
        }

        return (before, after);
    }

    private static void Keep(Dictionary<string, string> version, string path, string[] lines, string mark)
    {
        var text = string.Join('\n', lines.Select(line => line.StartsWith(mark, StringComparison.Ordinal) ? line[3..] : line));
        if (text.Trim().Length > 0)
            version.Add(path, text);
    }
}
