namespace ScopeAnalyzers.Policy;

/// <summary>What each kind is: the diagnostic of a deny, and how the manifest writes it.</summary>
internal static class KindTable
{
    private static readonly Row[] Rows =
    [
        new(Kind.Files, "SCOPE101", "files"),
        new(Kind.Declare, "SCOPE201", "namespaces.declare"),
        new(Kind.Use, "SCOPE202", "namespaces.use"),
        new(Kind.Apis, "SCOPE301", "apis"),
        new(Kind.Capabilities, "SCOPE302", "capabilities"),
        new(Kind.Packages, "SCOPE401", "packages"),
        new(Kind.Projects, "SCOPE402", "projects"),
        new(Kind.Build, "SCOPE403", "build"),
        new(Kind.Tools, "SCOPE404", "tools"),
        new(Kind.Environments, "SCOPE405", "environments"),
    ];

    /// <summary>The names of the kinds.</summary>
    public static IEnumerable<string> Names => Rows.Select(row => row.Name);

    public static string DiagnosticOf(Kind kind) => Of(kind).Diagnostic;

    public static string NameOf(Kind kind) => Of(kind).Name;

    /// <summary>The kind of a name; null where there is none.</summary>
    public static Kind? Find(string name) => Array.Find(Rows, row => row.Name == name)?.Kind;

    private static Row Of(Kind kind) => Array.Find(Rows, row => row.Kind == kind)
        ?? throw new ArgumentOutOfRangeException(nameof(kind), kind, "a kind without a row");

    private sealed record Row(Kind Kind, string Diagnostic, string Name);
}
