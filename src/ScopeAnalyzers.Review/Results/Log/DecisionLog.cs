using System.Globalization;
using System.Text.Json;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Git;
using ScopeAnalyzers.Review.Model;

namespace ScopeAnalyzers.Review.Results.Log;

/// <summary>
/// The decision log: JSON lines of <c>agent-scope/decision-1</c> (cli.md). The same change gives the same lines but for <c>id</c> and
/// <c>time</c>.
/// </summary>
/// <param name="Time">When the decisions were made.</param>
/// <param name="Clock">The time that decided what is live, or null if it was the present.</param>
/// <param name="Version">The checker's version.</param>
public sealed record DecisionLog(DateTimeOffset Time, DateTimeOffset? Clock, string Version)
{
    /// <summary>The log of a review, each line with its line feed, or empty if no decision mattered.</summary>
    public string Of(ReviewResult result) => string.Concat(result.Decisions.Select(decision => Line(result, decision) + "\n").Distinct());

    private string Line(ReviewResult result, LoggedDecision decision)
    {
        // The id is of all that the line says, the time among it: a log that is written again as a build goes on keeps its ids.
        var said = JsonText.Of(json => Write(json, result, decision, id: null), indented: false);
        return JsonText.Of(json => Write(json, result, decision, Digest.ShortOf(said)), indented: false);
    }

    private void Write(Utf8JsonWriter json, ReviewResult result, LoggedDecision decision, string? id)
    {
        json.WriteStartObject();
        json.WriteString("schema", "agent-scope/decision-1");
        json.WriteString("id", id);
        json.WriteString("time", Rfc3339(Time));
        json.WriteString("clock", Clock is { } clock ? Rfc3339(clock) : null);
        json.WriteString("agent", decision.Agent);
        json.WriteString("evidence", decision.Evidence);
        json.WriteString("session", decision.Session);
        json.WriteString("task", decision.Task);
        json.WriteString("grant", decision.Grant);
        json.WriteString("repository", result.Repository);
        json.WriteString("base", result.Base?.MergeBase);
        json.WriteString("commit", decision.Commit);
        json.WriteStartObject("resource");
        json.WriteResource(decision.Resource);
        json.WritePlace(decision.File, decision.Line);
        json.WriteEndObject();
        json.WriteString("decision", decision.Outcome.Word());
        json.WriteStrings("by", decision.By);
        json.WriteStrings("missing", decision.Missing);
        json.WriteManifest(result.Source);
        json.WriteStartObject("checker");
        json.WriteString("version", Version);
        json.WriteString("observer", decision.Observer);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string Rfc3339(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
