using System.Text.RegularExpressions;

namespace ScopeAnalyzers.Review.Findings.Projects.Acts;

/// <summary>
/// Properties that say what a project is, and neither what is compiled, how, nor by whom (SCOPE403). Every other property is build logic.
/// A property joins by one row here and one in the tests; ask first what its most hostile value does.
/// </summary>
internal static class HarmlessProperties
{
    private static readonly Regex Paths = new("(Dir|Directory|Path|File|Folder|Root|Home|Url)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Dictionary<string, PropertyValue> All = new Dictionary<string, PropertyValue>(StringComparer.OrdinalIgnoreCase)
    {
        ["AssemblyCompany"] = PropertyValue.Text,
        ["AssemblyCopyright"] = PropertyValue.Text,
        ["AssemblyDescription"] = PropertyValue.Text,
        ["AssemblyInformationalVersion"] = PropertyValue.Word,
        ["AssemblyName"] = PropertyValue.Word,
        ["AssemblyProduct"] = PropertyValue.Text,
        ["AssemblyTitle"] = PropertyValue.Text,
        ["AssemblyVersion"] = PropertyValue.Word,
        ["Authors"] = PropertyValue.Text,
        ["Company"] = PropertyValue.Text,
        ["Copyright"] = PropertyValue.Text,
        ["Description"] = PropertyValue.Text,
        ["FileVersion"] = PropertyValue.Word,
        ["GenerateDocumentationFile"] = PropertyValue.Word,
        ["ImplicitUsings"] = PropertyValue.Word,
        ["IncludeSymbols"] = PropertyValue.Word,
        ["InformationalVersion"] = PropertyValue.Word,
        ["InvariantGlobalization"] = PropertyValue.Word,
        ["IsAotCompatible"] = PropertyValue.Word,
        ["IsAspireHost"] = PropertyValue.Word,
        ["IsPackable"] = PropertyValue.Word,
        ["IsPublishable"] = PropertyValue.Word,
        ["IsTestProject"] = PropertyValue.Word,
        ["IsTrimmable"] = PropertyValue.Word,
        ["NeutralLanguage"] = PropertyValue.Word,
        ["Nullable"] = PropertyValue.Word,
        ["OutputType"] = PropertyValue.Word,
        ["Owners"] = PropertyValue.Text,
        ["PackageDescription"] = PropertyValue.Text,
        ["PackageIcon"] = PropertyValue.File,
        ["PackageIconUrl"] = PropertyValue.Text,
        ["PackageId"] = PropertyValue.Word,
        ["PackageLicenseExpression"] = PropertyValue.Text,
        ["PackageLicenseFile"] = PropertyValue.File,
        ["PackageLicenseUrl"] = PropertyValue.Text,
        ["PackageProjectUrl"] = PropertyValue.Text,
        ["PackageReadmeFile"] = PropertyValue.File,
        ["PackageReleaseNotes"] = PropertyValue.Text,
        ["PackageRequireLicenseAcceptance"] = PropertyValue.Word,
        ["PackageTags"] = PropertyValue.Text,
        ["PackageVersion"] = PropertyValue.Word,
        ["Product"] = PropertyValue.Text,
        ["ProjectGuid"] = PropertyValue.Word,
        ["PublishRepositoryUrl"] = PropertyValue.Word,
        ["RepositoryBranch"] = PropertyValue.Text,
        ["RepositoryCommit"] = PropertyValue.Word,
        ["RepositoryType"] = PropertyValue.Text,
        ["RepositoryUrl"] = PropertyValue.Text,
        ["RootNamespace"] = PropertyValue.Word,
        ["Summary"] = PropertyValue.Text,
        ["SymbolPackageFormat"] = PropertyValue.Word,
        ["TargetFramework"] = PropertyValue.Word,
        ["TargetFrameworks"] = PropertyValue.Word,
        ["Title"] = PropertyValue.Text,
        ["Trademark"] = PropertyValue.Text,
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
        PropertyValue.Word => BuildText.IsWord(value, IsWord),
        PropertyValue.File => BuildText.IsWord(value.Replace('/', ' ').Replace('\\', ' '), IsWord) && !LeavesItsFolder(value),
        _ => !BuildText.CallsFunction(value),
    };

    // What another file sets is a person's: an agent sets no property that is not of the table. A text of the table may hold a path, and so
    // may what is named after one.
    private static bool IsWord(string reference) =>
        All.TryGetValue(reference, out var form) ? form == PropertyValue.Word : !Paths.IsMatch(reference);

    private static bool LeavesItsFolder(string value) =>
        value.Split('/', '\\') is var parts && (parts[0].Length == 0 || parts.Contains(".."));

    /// <summary>What the value of a property may be.</summary>
    private enum PropertyValue
    {
        /// <summary>
        /// A name, number or flag, or several with <c>;</c> between: nothing that could be a path. It may refer to other words.
        /// </summary>
        Word,

        /// <summary>A file below the project's folder, which a package takes in.</summary>
        File,

        /// <summary>Any text without a property function: it only describes.</summary>
        Text,
    }
}
