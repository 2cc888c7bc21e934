using System.Text.Encodings.Web;
using System.Text.Json;

namespace ScopeAnalyzers.Tool.Init;

/// <summary>A scope that lists all that it allows (recipes.md, "An agent in a narrow folder").</summary>
internal static class ClosedScope
{
    /// <summary>The scope as a part of a manifest.</summary>
    /// <param name="folder">From the root.</param>
    /// <param name="apis">The patterns of <c>apis.allow</c>.</param>
    public static string Text(string folder, IEnumerable<string> apis) => $$"""
        {
          "files": { "allow": [{{Quoted($"{folder}/**")}}] },
          "apis": {
            "allow": [
              {{string.Join(",\n      ", apis.Select(Quoted))}}
            ]
          },
          "packages": { "allow": [] },
          "projects": { "allow": [] }
        }

        """;

    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
