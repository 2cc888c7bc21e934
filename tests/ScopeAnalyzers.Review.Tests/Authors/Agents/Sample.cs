using System.Text.Json;
using ScopeAnalyzers.Review.Changes;

namespace ScopeAnalyzers.Review.Tests.Authors.Agents;

/// <summary>Files found in public repositories, people replaced.</summary>
internal static class Sample
{
    public static string Path(string name) => System.IO.Path.Combine(AppContext.BaseDirectory, "Agents", "Samples", name);

    public static CommitFacts Commit(string label)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path("commits.json")));
        var commit = document.RootElement.EnumerateArray().Single(entry => entry.GetProperty("label").GetString() == label);
        string Member(string name) => commit.GetProperty(name).GetString()!;
        return new CommitFacts(Member("authorName"), Member("authorEmail"), Member("committerName"), Member("committerEmail"), Member("message"));
    }
}
