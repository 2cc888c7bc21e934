using System.Reflection;
using System.Text.Json;
using ScopeAnalyzers.Policy.Receipts;
using ScopeAnalyzers.Review.Model;
using ScopeAnalyzers.Review.Results;
using ScopeAnalyzers.Review.Results.Log;
using ScopeAnalyzers.Review.Results.Sarif;

namespace ScopeAnalyzers.Build.Records;

/// <summary>
/// The decision log and the SARIF of one build, in the folders that were asked for. Review's part begins them; each compilation adds its
/// own, in whatever process and order it ends, and what is there already is not added again: so a file that several projects compile is
/// told of once.
/// </summary>
internal sealed class BuildRecord
{
    private static readonly string Version =
        typeof(BuildRecord).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    private readonly string state;
    private readonly string? log;
    private readonly string? sarif;

    private BuildRecord(string repository, string? log, string? sarif)
    {
        this.log = log;
        this.sarif = sarif;
        state = Path.Combine(RepositoryFolder.Cache(repository), Receipt.DigestOf($"{log}\n{sarif}") + ".record");
    }

    /// <summary>The record that was asked for, or null if none was, or there is no repository.</summary>
    /// <param name="repository">The repository's folder, which relative folders start from.</param>
    /// <param name="log">The folder for the decision log; empty for none.</param>
    /// <param name="sarif">The folder for the SARIF; empty for none.</param>
    public static BuildRecord? Asked(string repository, string log, string sarif) =>
        repository.Length == 0 || (log.Length == 0 && sarif.Length == 0)
            ? null
            : new BuildRecord(repository, FileIn(repository, log, "decisions.jsonl"), FileIn(repository, sarif, "agent-scope.sarif"));

    /// <summary>Begins the record of a build with what Review found.</summary>
    /// <param name="clock">The time that decides what is live, where one was given.</param>
    public void Begin(ReviewResult result, DateTimeOffset time, DateTimeOffset? clock)
    {
        using var turn = FileLock.Take(state + ".lock");
        Write(new Begun(time, clock, ReviewResultText.Write(result)), result);
    }

    /// <summary>Adds what was found in a compilation.</summary>
    public void Add(IReadOnlyList<Finding> findings, string observer)
    {
        if (findings.Count == 0)
            return;
        using var turn = FileLock.Take(state + ".lock");
        var begun = JsonSerializer.Deserialize<Begun>(File.ReadAllText(state)) ?? throw new InvalidDataException($"'{state}' is not whole; build again");
        var result = ReviewResultText.Read(begun.Review).With(findings, observer);
        Write(begun with { Review = ReviewResultText.Write(result) }, result);
    }

    private static string? FileIn(string repository, string folder, string name) =>
        folder.Length == 0 ? null : Path.Combine(repository, folder, name);

    private void Write(Begun begun, ReviewResult result)
    {
        File.WriteAllText(state, JsonSerializer.Serialize(begun));
        Write(Setting.Log, log, () => new DecisionLog(begun.Time, begun.Clock, Version).Of(result));
        Write(Setting.Sarif, sarif, () => SarifLog.Of(result, Version) + "\n");
    }

    private static void Write(Setting setting, string? file, Func<string> text)
    {
        if (file is null)
            return;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text());
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new InvalidSettingException(setting, Path.GetDirectoryName(file)!, $"cannot be written to: {unwritable.Message} Give a folder that can");
        }
    }

    private sealed record Begun(DateTimeOffset Time, DateTimeOffset? Clock, string Review);
}
