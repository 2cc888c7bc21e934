using ScopeAnalyzers.Policy;
using Spectre.Console;

namespace ScopeAnalyzers.Tool;

/// <summary>What became of a manifest's tests.</summary>
internal static class TestOutput
{
    public static void Write(Manifest manifest, IReadOnlyList<TestFailure> failures, IAnsiConsole console)
    {
        foreach (var failure in failures)
            console.Line(Printable.Of($"{failure.Test.Place}: error SCOPE006: {failure.Message}"), new Style(Color.Red));
        var passed = manifest.Tests.Count - failures.Count;
        console.Line($"{passed} passed, {failures.Count} failed", new Style(failures.Count == 0 ? Color.Green : Color.Red));
    }

    /// <summary>The same as <c>agent-scope/test-1</c>.</summary>
    public static string Json(Manifest manifest, IReadOnlyList<TestFailure> failures) => JsonText.Of(json =>
    {
        json.WriteStartObject();
        json.WriteString("schema", "agent-scope/test-1");
        json.WriteNumber("passed", manifest.Tests.Count - failures.Count);
        json.WriteStartArray("failures");
        foreach (var failure in failures)
        {
            json.WriteStartObject();
            json.WriteString("file", failure.Test.Place.File);
            json.WriteNumber("line", failure.Test.Place.Line);
            json.WriteNumber("column", failure.Test.Place.Column);
            json.WriteString("expect", failure.Test.Expect.Word());
            json.WriteString("outcome", failure.Decision.Outcome.Word());
            json.WriteStrings("by", failure.Decision.By.Select(reason => reason.Name));
            json.WriteString("message", failure.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });
}
