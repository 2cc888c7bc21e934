namespace ScopeAnalyzers.Policy.Patterns;

/// <summary>The languages that patterns are written in (manifest.md, "Patterns").</summary>
public enum PatternLanguage
{
    /// <summary>Files, projects and branches: <c>src/Web/**/*.cs</c>.</summary>
    Files,

    /// <summary>Namespaces: <c>Shop.Web.**</c>.</summary>
    Namespaces,

    /// <summary>Documentation ids: <c>N:System.Net.**</c>, <c>T:System.IO.File</c>, <c>M:System.IO.File.Write*</c>.</summary>
    Apis,

    /// <summary>Package ids: <c>Shop.*</c>.</summary>
    Packages,

    /// <summary>Hosts: <c>*.dev.acme.example</c>.</summary>
    Hosts,

    /// <summary>Tools: <c>Bash(dotnet test *)</c>.</summary>
    Tools,

    /// <summary>Exact names, of capabilities and environments.</summary>
    Names,

    /// <summary>The names of edits of tests: <c>remove</c>.</summary>
    TestEdits,
}
