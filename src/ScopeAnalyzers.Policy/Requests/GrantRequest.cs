using ScopeAnalyzers.Policy.Protection;

namespace ScopeAnalyzers.Policy.Requests;

/// <summary>
/// A draft that asks a person for a grant. It is written to a file of <see cref="Folder"/>, where an agent may write too, and widens
/// nothing: what widens is the task file that a person commits (manifest.md, "Grants").
/// </summary>
/// <param name="Task">The task, or null if the change names none, and whoever grants has to.</param>
/// <param name="Asks">What it asks for: at least one thing.</param>
/// <param name="Because">Why it is needed; empty in a draft.</param>
public sealed record GrantRequest(string Agent, string? Task, IReadOnlyList<AskedGrant> Asks, string Because = "")
{
    /// <summary>A draft that asks for one thing.</summary>
    /// <param name="rules">The rules and lists that deny it now.</param>
    public static GrantRequest For(string agent, string? task, GrantSubject subject, IReadOnlyList<string> rules) =>
        new(agent, task, [new AskedGrant(subject, rules)]);

    /// <summary>Where requests lie, relative to the root.</summary>
    public const string Folder = ProtectedFiles.RequestFolder;

    /// <summary>The name of the file, by the task, or by the agent where there is none.</summary>
    /// <param name="number">From 1, for several requests of one task.</param>
    public string FileName(int number) => number == 1 ? $"{Task ?? Agent}.json" : $"{Task ?? Agent}-{number}.json";

    /// <summary>The file's content. <c>because</c> is for whoever asks to fill in, and <c>task</c> where it is not known.</summary>
    public string ToJson()
    {
        var asked = Asks.Select(ask => JsonText.Object("    ", Members(ask))).ToList();
        return JsonText.Object("",
        [
            ("task", JsonText.Quote(Task ?? "")),
            ("agent", JsonText.Quote(Agent)),
            .. Asks.Count == 1 ? Members(Asks[0]) : [("asks", $"[\n    {string.Join(",\n    ", asked)}\n  ]")],
            ("because", JsonText.Quote(Because)),
        ]) + "\n";
    }

    private static (string Name, string Json)[] Members(AskedGrant ask) =>
    [
        ("kind", JsonText.Quote(ask.Subject.KindName)),
        ("id", JsonText.Quote(ask.Subject.Id)),
        ("rule", JsonText.Quote(string.Join(", ", ask.Rules))),
    ];
}
