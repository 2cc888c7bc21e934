using System.Text.Json;
using ScopeAnalyzers.Tool.Tests.Schemas;

namespace ScopeAnalyzers.Tool.Tests.Capabilities;

public class CapabilitiesCommandTests
{
    private static readonly string AngleSharp = Path.Combine(AppContext.BaseDirectory, "AngleSharp.dll");

    [Fact]
    public void Each_class_has_a_line_with_the_shortest_way() =>
        Assert.Contains("  nondeterminism       268 members: new Event → DateTime.Now", Capabilities(AngleSharp).Out, StringComparison.Ordinal);

    [Fact]
    public void Every_member_is_named_if_asked_for() => Assert.Contains(
        "    M:AngleSharp.Dom.Events.Event.#ctor by way of DateTime.Now", Capabilities(AngleSharp, "--members").Out, StringComparison.Ordinal);

    [Fact]
    public async Task The_json_is_of_its_schema()
    {
        var text = Capabilities(AngleSharp, "--format", "json").Out;
        using var json = JsonDocument.Parse(text);
        Assert.NotEmpty(json.RootElement.GetProperty("assemblies")[0].GetProperty("members").EnumerateArray());
        Assert.Empty(await Schema.Broken("capabilities-1", text));
    }

    [Fact]
    public void A_file_that_is_not_an_assembly_cannot_be_told_of()
    {
        var file = Path.Combine(Repository.Root, "LICENSE");
        Assert.Contains("cannot tell", Capabilities(file).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_package_that_is_not_restored_is_wrong_usage()
    {
        var invoked = Capabilities("Acme.NoSuchPackage");
        Assert.Equal((2, "'Acme.NoSuchPackage' is neither a file nor a restored package: give ID, ID/VERSION, an assembly or a project, and restore first."), (invoked.ExitCode, invoked.Error.Trim()));
    }

    [Fact]
    public void A_projects_packages_are_walked_together()
    {
        var text = Capabilities(Path.Combine(Repository.Root, "tests/ScopeAnalyzers.Tool.Tests/ScopeAnalyzers.Tool.Tests.csproj")).Out;
        Assert.Contains("AngleSharp ", text, StringComparison.Ordinal);
        Assert.Contains("Markdig ", text, StringComparison.Ordinal);
    }

    private static Invoked Capabilities(params string[] arguments) => Invoked.With(Repository.Root, ["capabilities", .. arguments]);
}
