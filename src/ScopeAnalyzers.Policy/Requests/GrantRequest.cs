using ScopeAnalyzers.Policy.Protection;

namespace ScopeAnalyzers.Policy.Requests;

/// <summary>
/// A draft that asks a person for a grant. It is written to a file of <see cref="Folder"/>, where an agent may write too, and widens
/// nothing: what widens is the task file that a person commits (manifest.md, "Grants").
/// </summary>
/// <param name="Task">The task, or null if the change names none, and whoever grants has to.</param>
/// <param name="Rules">The rules and lists that deny it now.</param>
/// <param name="Because">Why it is needed; empty in a draft.</param>
public sealed record GrantRequest(string Agent, string? Task, GrantSubject Subject, IReadOnlyList<string> Rules, string Because = "")
{
    /// <summary>Where requests lie, relative to the root.</summary>
    public const string Folder = ProtectedFiles.RequestFolder;

    /// <summary>The name of the file, by the task, or by the agent where there is none.</summary>
    /// <param name="number">From 1, for several requests of one task.</param>
    public string FileName(int number) => number == 1 ? $"{Task ?? Agent}.json" : $"{Task ?? Agent}-{number}.json";

    /// <summary>The file's content. <c>because</c> is for whoever asks to fill in, and <c>task</c> where it is not known.</summary>
    public string ToJson() => JsonText.Object(
        ("task", Task ?? ""),
        ("agent", Agent),
        ("kind", Subject.KindName),
        ("id", Subject.Id),
        ("rule", string.Join(", ", Rules)),
        ("because", Because));
}
