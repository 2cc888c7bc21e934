using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.InForce.Manifests.Unused;
using ScopeAnalyzers.Review.Results.Log;
using ScopeAnalyzers.Tool.Output;
using Spectre.Console;

namespace ScopeAnalyzers.Tool.Test;

/// <summary>What became of a manifest's tests.</summary>
internal static class TestOutput
{
    public static void Write(Manifest manifest, IReadOnlyList<TestFailure> failures, IReadOnlyList<UnusedRule> idle, IAnsiConsole console)
    {
        foreach (var failure in failures)
            console.Line(Printable.Of($"{failure.Test.Place}: error SCOPE006: {failure.Message}"), new Style(Color.Red));
        foreach (var rule in idle)
            console.Line(Printable.Of($"{rule.Place}: warning SCOPE005: {rule.Message}"), new Style(Color.Yellow));
        var passed = manifest.Tests.Count - failures.Count;
        console.Line($"{passed} passed, {failures.Count} failed", new Style(failures.Count == 0 ? Color.Green : Color.Red));
    }

    /// <summary>The same as <c>agent-scope/test-1</c>.</summary>
    public static string Json(Manifest manifest, IReadOnlyList<TestFailure> failures, IReadOnlyList<UnusedRule> idle) => JsonText.Of(json =>
    {
        json.WriteStartObject();
        json.WriteString("schema", "agent-scope/test-1");
        json.WriteNumber("passed", manifest.Tests.Count - failures.Count);
        json.WriteStartArray("failures");
        foreach (var failure in failures)
        {
            json.WriteStartObject();
            json.WritePlace(failure.Test.Place.File, failure.Test.Place.Line);
            json.WriteNumber("column", failure.Test.Place.Column);
            json.WriteString("expect", failure.Test.Expect.Word());
            json.WriteString("outcome", failure.Decision.Outcome.Word());
            json.WriteStrings("by", failure.Decision.By.Select(reason => reason.Name));
            json.WriteString("message", failure.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("idle");
        foreach (var rule in idle)
        {
            json.WriteStartObject();
            json.WritePlace(rule.Place.File, rule.Place.Line);
            json.WriteNumber("column", rule.Place.Column);
            json.WriteString("rule", rule.Name);
            json.WriteString("message", rule.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });
}
