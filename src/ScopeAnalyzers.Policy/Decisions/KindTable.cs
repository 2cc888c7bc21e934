using ScopeAnalyzers.Policy.Resources;

namespace ScopeAnalyzers.Policy.Decisions;

/// <summary>What each kind is: the diagnostic of a deny, and how the manifest writes it.</summary>
internal static class KindTable
{
    /// <summary>The names of the kinds.</summary>
    public static IEnumerable<string> Names => All.Select(NameOf);

    private static IEnumerable<Kind> All => Enum.GetValues(typeof(Kind)).Cast<Kind>();

    public static string DiagnosticOf(Kind kind) => Of(kind).Diagnostic;

    public static string NameOf(Kind kind) => Of(kind).Name;

    /// <summary>The kind of a name; null where there is none.</summary>
    public static Kind? Find(string name) => All.Cast<Kind?>().FirstOrDefault(kind => NameOf(kind!.Value) == name);

    private static (string Diagnostic, string Name) Of(Kind kind) => kind switch
    {
        Kind.Files => ("SCOPE101", "files"),
        Kind.Declare => ("SCOPE201", "namespaces.declare"),
        Kind.Use => ("SCOPE202", "namespaces.use"),
        Kind.Apis => ("SCOPE301", "apis"),
        Kind.Capabilities => ("SCOPE302", "capabilities"),
        Kind.Packages => ("SCOPE401", "packages"),
        Kind.Projects => ("SCOPE402", "projects"),
        Kind.Build => ("SCOPE403", "build"),
        Kind.Tools => ("SCOPE404", "tools"),
        Kind.Environments => ("SCOPE405", "environments"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "a kind without a row"),
    };
}
