using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Model;
using ScopeAnalyzers.Review.Results.Requests;
using ScopeAnalyzers.Tool.Output;

namespace ScopeAnalyzers.Tool.Requests;

/// <summary>Requests in words.</summary>
internal static class RequestText
{
    /// <summary>What the requests ask for, how a person grants it, and what no grant lifts.</summary>
    public static string Of(WrittenRequests written) =>
        string.Join(Environment.NewLine, written.Drafts.SelectMany(Told).Concat(Left(written.Left)).DefaultIfEmpty("Nothing is out of scope, and nothing was asked for."));

    private static IEnumerable<string> Told(RequestDraft draft)
    {
        var request = draft.Request;
        yield return $"{draft.Path}{(draft.IsThere ? ", which is there already," : "")} asks for {Words.Count(request.Asks.Count, "grant")} for {request.Agent}:";
        foreach (var (subject, rules) in request.Asks)
            yield return $"  {subject.KindName} '{Printable.Of(subject.Id)}' [{string.Join(", ", rules)}]";
        if (request.Because.Length == 0)
            yield return "Write in its \"because\" why it is needed, and commit it.";
        var task = request.Task is null ? " --task TASK" : "";
        yield return $"A person grants it: agent-scope grant {Path.GetFileNameWithoutExtension(draft.Path)}{task}";
    }

    private static IEnumerable<string> Left(IReadOnlyList<Finding> left)
    {
        if (left.Count > 0)
            yield return $"No grant lifts {Words.Count(left.Count, "other finding")}: undo them, or have a person decide.";
        foreach (var finding in left)
            yield return $"  {(finding.File is null ? "" : $"{Printable.Of(finding.File)}({finding.Line}): ")}{finding.Id} {Printable.Of(finding.Message)}";
    }
}
