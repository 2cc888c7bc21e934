namespace ScopeAnalyzers.Policy;

/// <summary>What each kind is: the diagnostic of a deny, and how the manifest writes it.</summary>
internal static class KindTable
{
    private static readonly Dictionary<Kind, (string Diagnostic, string Name)> Rows = new()
    {
        [Kind.Files] = ("SCOPE101", "files"),
        [Kind.Declare] = ("SCOPE201", "namespaces.declare"),
        [Kind.Use] = ("SCOPE202", "namespaces.use"),
        [Kind.Apis] = ("SCOPE301", "apis"),
        [Kind.Capabilities] = ("SCOPE302", "capabilities"),
        [Kind.Packages] = ("SCOPE401", "packages"),
        [Kind.Projects] = ("SCOPE402", "projects"),
        [Kind.Build] = ("SCOPE403", "build"),
        [Kind.Tools] = ("SCOPE404", "tools"),
        [Kind.Environments] = ("SCOPE405", "environments"),
    };

    /// <summary>The kinds by their names.</summary>
    public static IReadOnlyDictionary<string, Kind> Names { get; } = Rows.ToDictionary(row => row.Value.Name, row => row.Key, StringComparer.Ordinal);

    public static string DiagnosticOf(Kind kind) => Rows[kind].Diagnostic;

    public static string NameOf(Kind kind) => Rows[kind].Name;
}
