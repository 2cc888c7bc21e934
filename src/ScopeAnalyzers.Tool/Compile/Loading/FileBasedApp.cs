using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ScopeAnalyzers.Tool.Compile.Loading;

/// <summary>A source that <c>dotnet run</c> builds by itself, without a project.</summary>
internal static class FileBasedApp
{
    /// <summary>Whether the file in the working tree is one: it has statements of its own to run. No text is no app.</summary>
    public static bool IsAt(string root, string path)
    {
        try
        {
            return IsIn(File.ReadAllText(Path.Combine(root, path)));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Whether a text of C# has statements outside any type.</summary>
    internal static bool IsIn(string text) =>
        CSharpSyntaxTree.ParseText(text).GetCompilationUnitRoot().Members.Any(member => member is GlobalStatementSyntax);
}
