using ScopeAnalyzers.Policy.Capabilities;

namespace ScopeAnalyzers.Policy.Tests.Capabilities;

public class CapabilityMapTests
{
    [Theory]
    [InlineData("T:System.IO.File", "filesystem")]
    [InlineData("T:System.IO.Stream", "")]
    [InlineData("M:System.IO.Path.GetTempFileName", "filesystem")]
    [InlineData("M:System.IO.Path.Combine(System.String,System.String)", "")]
    [InlineData("M:System.IO.StreamReader.#ctor(System.String)", "filesystem")]
    [InlineData("M:System.IO.StreamReader.#ctor(System.IO.Stream)", "")]
    [InlineData("T:System.IO.Enumeration.FileSystemEntry", "filesystem")]
    [InlineData("M:System.Net.Dns.GetHostName", "network,read-system-state")]
    [InlineData("F:System.Net.HttpStatusCode.OK", "")]
    [InlineData("F:System.Environment.SpecialFolder.Desktop", "read-system-state")]
    [InlineData("P:System.Environment.NewLine", "")]
    [InlineData("M:System.Activator.CreateInstance(System.Type)", "reflection")]
    [InlineData("M:System.Activator.CreateInstance``1", "")]
    [InlineData("M:System.Diagnostics.Process.Kill", "process,terminate,read-system-state")]
    [InlineData("T:Shop.Web.Startup", "")]
    [InlineData("T:Program", "")]
    public void An_API_is_of_the_classes_whose_most_specific_line_counts(string id, string classes) =>
        Assert.Equal(classes.Split(',', StringSplitOptions.RemoveEmptyEntries), NamedSymbol.Of(id).Capabilities);

    [Fact]
    public void What_implements_a_member_that_a_line_names_is_of_its_class() => Assert.Equal(
        ["terminate"],
        CapabilityMap.ClassesOf(
            "M:Shop.Jobs.Life.StopApplication",
            ["T:Shop.Jobs.Life"],
            "Shop.Jobs",
            ["M:Microsoft.Extensions.Hosting.IHostApplicationLifetime.StopApplication"]));

    [Fact]
    public void The_classes_are_those_of_the_specification() => Assert.Equal(
        [
            "console", "crypto", "database", "deserialization", "dynamic-code", "filesystem", "ipc", "modify-system-state", "native", "network",
            "nondeterminism", "process", "read-system-state", "reflection", "runtime", "terminate", "threads", "unsafe",
        ],
        CapabilityMap.Names.Order(StringComparer.Ordinal));
}
