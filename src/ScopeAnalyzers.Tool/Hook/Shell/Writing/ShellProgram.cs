using ScopeAnalyzers.Tool.Hook.Shell.Reading;

namespace ScopeAnalyzers.Tool.Hook.Shell.Writing;

/// <summary>A program that a line calls.</summary>
/// <param name="Name">Its name without a folder.</param>
/// <param name="Words">The words of the call, the program's own the first.</param>
internal sealed record ShellProgram(string Name, IReadOnlyList<ShellWord> Words)
{
    /// <summary>The file that its input is read from, or null if none is named.</summary>
    public ShellWord? Input { get; init; }

    /// <summary>The text of its here-document, or null if there is none.</summary>
    public string? Document { get; init; }

    /// <summary>
    /// Where the files are that it is given and the line does not name (<c>xargs</c>, <c>find</c>), or null if it is given none.
    /// </summary>
    public IReadOnlyList<ShellWord>? Fed { get; init; }

    /// <summary>The program's name: <c>curl</c> for <c>/usr/bin/curl</c>.</summary>
    public static string NameOf(string word) => word[(word.LastIndexOf('/') + 1)..] is { Length: > 0 } name ? name : word;
}
