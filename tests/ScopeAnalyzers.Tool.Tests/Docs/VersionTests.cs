using System.Text.RegularExpressions;
using ScopeAnalyzers.Documentation;

namespace ScopeAnalyzers.Tool.Tests.Docs;

/// <summary>The version is in <c>Directory.Build.props</c>; who copies a line of the documentation gets that one.</summary>
public partial class VersionTests
{
    /// <summary>The version of the packages.</summary>
    internal static string Packed { get; } = Declared().Match(Pages.Read("Directory.Build.props")).Groups[1].Value;

    public static TheoryData<string> Files => [.. Pages.All.Append("samples/Shop/Directory.Packages.props")];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_page_names_the_version_that_is_packed(string file) =>
        Assert.All(Named().Matches(Pages.Read(file)), named => Assert.Contains(named.Groups[1].Value, new[] { Packed, "…" }));

    [GeneratedRegex("<Version>(.+)</Version>")]
    private static partial Regex Declared();

    [GeneratedRegex("""(?:ScopeAnalyzers(?:\.Tool)?"? (?:Version="|--version )|scope-analyzers@v|refs/tags/v|scope-analyzers/v|^ +version: (?=\d+\.\d+\.\d))([^"\s/]+)""", RegexOptions.Multiline)]
    private static partial Regex Named();
}
