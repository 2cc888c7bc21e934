namespace ScopeAnalyzers.Policy.Effective;

/// <summary>
/// Pages: files with C# in them that a generator makes code of, which says by <c>#line</c> where in the page it stands. They are evaluated
/// by what that code binds to. A kind joins by one word here, and a test with what its generator makes.
/// </summary>
public static class PageFiles
{
    /// <summary>What such a file carries, for messages.</summary>
    public const string What = "a page with C# of which no generator made code here";

    private static readonly string[] Extensions = [".razor", ".cshtml"];

    /// <summary>Whether the file is a page.</summary>
    public static bool Contains(string path) =>
        Array.Exists(Extensions, extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase));
}
