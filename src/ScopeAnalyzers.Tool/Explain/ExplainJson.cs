using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Results.Log;

namespace ScopeAnalyzers.Tool.Explain;

/// <summary>An explanation as <c>agent-scope/explain-1</c> (cli.md, "JSON"): one line a resource.</summary>
internal static class ExplainJson
{
    public static string Of(ExplainAnswer answer) => JsonText.Of(
        json =>
        {
            json.WriteStartObject();
            json.WriteString("schema", "agent-scope/explain-1");
            json.WriteStrings("agent", answer.Question.Agents);
            json.WriteString("task", answer.Question.Task);
            json.WriteString("resource", answer.Text);
            json.WriteString("outcome", answer.Decision.Outcome.Word());
            json.WriteStrings("by", answer.Decision.By.Select(reason => reason.Name));
            json.WriteStrings("missing", answer.Decision.Missing);
            json.WriteStrings("ids", answer.Decision.Ids);
            json.WriteEndObject();
        },
        indented: false);
}
