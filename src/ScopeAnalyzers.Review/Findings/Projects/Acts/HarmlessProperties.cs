namespace ScopeAnalyzers.Review.Findings.Projects.Acts;

/// <summary>
/// Properties that say what a project is, and neither what is compiled, how, nor by whom (manifest.md, "Protected files", SCOPE403). Every other property is
/// build logic. A property joins by one row here and one in the tests; ask first what its most hostile value does.
/// </summary>
internal static class HarmlessProperties
{
    private static readonly Dictionary<string, PropertyValue> All = new Dictionary<string, PropertyValue>(StringComparer.OrdinalIgnoreCase)
    {
        ["AssemblyName"] = PropertyValue.Word,
        ["AssemblyTitle"] = PropertyValue.Text,
        ["AssemblyVersion"] = PropertyValue.Word,
        ["Authors"] = PropertyValue.Text,
        ["Company"] = PropertyValue.Text,
        ["Copyright"] = PropertyValue.Text,
        ["Description"] = PropertyValue.Text,
        ["FileVersion"] = PropertyValue.Word,
        ["GenerateDocumentationFile"] = PropertyValue.Word,
        ["ImplicitUsings"] = PropertyValue.Word,
        ["InformationalVersion"] = PropertyValue.Word,
        ["InvariantGlobalization"] = PropertyValue.Word,
        ["IsPackable"] = PropertyValue.Word,
        ["IsPublishable"] = PropertyValue.Word,
        ["IsTestProject"] = PropertyValue.Word,
        ["NeutralLanguage"] = PropertyValue.Word,
        ["Nullable"] = PropertyValue.Word,
        ["OutputType"] = PropertyValue.Word,
        ["PackageDescription"] = PropertyValue.Text,
        ["PackageLicenseExpression"] = PropertyValue.Text,
        ["PackageProjectUrl"] = PropertyValue.Text,
        ["PackageReleaseNotes"] = PropertyValue.Text,
        ["PackageTags"] = PropertyValue.Text,
        ["Product"] = PropertyValue.Text,
        ["ProjectGuid"] = PropertyValue.Word,
        ["RepositoryType"] = PropertyValue.Text,
        ["RepositoryUrl"] = PropertyValue.Text,
        ["RootNamespace"] = PropertyValue.Word,
        ["TargetFramework"] = PropertyValue.Word,
        ["TargetFrameworks"] = PropertyValue.Word,
        ["Title"] = PropertyValue.Text,
        ["UserSecretsId"] = PropertyValue.Word,
        ["Version"] = PropertyValue.Word,
        ["VersionPrefix"] = PropertyValue.Word,
        ["VersionSuffix"] = PropertyValue.Word,
    };

    /// <summary>The properties of the table.</summary>
    public static IEnumerable<string> Names => All.Keys;

    /// <summary>Whether the property is of the table and its value is of the form that it may have there.</summary>
    public static bool Holds(string name, string value) => All.TryGetValue(name, out var form) && form switch
    {
        PropertyValue.Word => BuildText.IsWord(value, reference => reference == "MSBuildProjectName" || (All.TryGetValue(reference, out var other) && other == PropertyValue.Word)),
        _ => !BuildText.CallsFunction(value),
    };

    /// <summary>What the value of a property may be.</summary>
    private enum PropertyValue
    {
        /// <summary>A name, number or flag, or several with <c>;</c> between: nothing that could be a path. It may refer to other words.</summary>
        Word,

        /// <summary>Any text without a property function: it only describes.</summary>
        Text,
    }
}
