using ScopeAnalyzers.Policy.Capabilities;

namespace ScopeAnalyzers.Policy.Tests.Capabilities;

public class CapabilityLinesTests
{
    private static CapabilityLines Lines => CapabilityLines.Read(
    [
        "[network]",
        "+ N:System.Net",
        "! T:System.Net.IPAddress ?",
        "+ M:System.IO.File.*",
        "[filesystem]",
        "+ M:System.IO.File.Read*",
        "! M:System.IO.File.ReadAllText(System.String)",
        "+ M:System.IO.File.ReadAllText",
        "+ N:System",
    ]);

    [Fact]
    public void A_class_is_named_before_its_lines() => Assert.Equal(["network", "filesystem"], Lines.Classes);

    [Fact]
    public void A_members_lines_are_told_the_most_specific_first() => Assert.Equal(
        [
            ("filesystem", false, "M:System.IO.File.ReadAllText(System.String)"),
            ("filesystem", true, "M:System.IO.File.ReadAllText"),
            ("filesystem", true, "M:System.IO.File.Read*"),
            ("network", true, "M:System.IO.File.*"),
        ],
        Lines.OfMember("M:System.IO.File.ReadAllText(System.String)").Select(line => (line.Class, line.Counts, line.Pattern.Text)));

    [Fact]
    public void A_whole_name_says_more_than_a_longer_beginning() => Assert.Equal(
        ["M:System.IO.File.Open", "M:System.IO.File.Open*", "M:System.IO.File.*"],
        CapabilityLines.Read(["[filesystem]", "+ M:System.IO.File.*", "+ M:System.IO.File.Open*", "! M:System.IO.File.Open"])
            .OfMember("M:System.IO.File.Open").Select(line => line.Pattern.Text));

    [Fact]
    public void A_line_on_some_members_is_not_about_others() =>
        Assert.Equal(["M:System.IO.File.*"], Lines.OfMember("M:System.IO.File.Delete(System.String)").Select(line => line.Pattern.Text));

    [Fact]
    public void A_property_is_not_a_method_of_its_name() => Assert.Empty(Lines.OfMember("P:System.IO.File.ReadAllText"));

    [Fact]
    public void A_namespaces_lines_are_told_the_longest_first() =>
        Assert.Equal(["N:System.Net", "N:System"], Lines.OfNamespace("System.Net.Http").Select(line => line.Pattern.Text));

    [Fact]
    public void A_type_has_the_lines_that_name_it()
    {
        var line = Assert.Single(Lines.OfType("T:System.Net.IPAddress"));
        Assert.Equal(("network", false), (line.Class, line.Counts));
        Assert.Empty(Lines.OfType("T:System.Net"));
    }

    [Theory]
    [InlineData("? T:System.Net")]
    [InlineData("+ System.Net")]
    [InlineData("! ")]
    public void A_line_that_is_none_is_not_passed_over(string line) => Assert.StartsWith(
        $"the capability map holds '{line}': ",
        Assert.Throws<InvalidOperationException>(() => CapabilityLines.Read(["[network]", line])).Message,
        StringComparison.Ordinal);
}
