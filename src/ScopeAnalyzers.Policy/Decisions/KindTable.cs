namespace ScopeAnalyzers.Policy;

/// <summary>What each kind is: the diagnostic of a deny, and how the manifest writes it.</summary>
internal static class KindTable
{
    private static readonly Dictionary<Kind, string> Diagnostics = new()
    {
        [Kind.Files] = "SCOPE101",
        [Kind.Declare] = "SCOPE201",
        [Kind.Use] = "SCOPE202",
        [Kind.Apis] = "SCOPE301",
        [Kind.Capabilities] = "SCOPE302",
        [Kind.Packages] = "SCOPE401",
        [Kind.Projects] = "SCOPE402",
        [Kind.Build] = "SCOPE403",
        [Kind.Tools] = "SCOPE404",
        [Kind.Environments] = "SCOPE405",
    };

    public static string DiagnosticOf(Kind kind) => Diagnostics[kind];
}
