using System.Xml.Linq;

namespace ScopeAnalyzers.Build.Tests.Targets;

public sealed class TargetsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("A.csproj", true)]
    [InlineData("A_x1y2_wpftmp.csproj", false)] // WPF's temporary project compiles the same sources
    [InlineData("A.vbproj", false)]
    public async Task The_slice_is_an_additional_file_of_every_csharp_project(string project, bool expected)
    {
        var files = await Evaluation.Items(folder.Write(project, Evaluation.Library), "AdditionalFiles");

        Assert.Equal(expected ? ["obj/Debug/net10.0/agent-scope.effective"] : [], files);
    }

    [Fact]
    public async Task The_compiler_sees_that_the_targets_are_in_force_and_what_receipt_they_demand()
    {
        var properties = await Evaluation.Items(folder.Write("A.csproj", Evaluation.Library), "CompilerVisibleProperty");

        Assert.Subset(properties.ToHashSet(), new HashSet<string> { "AgentScopePackage", "AgentScopeNonce", "AgentScopeWritesReceipt" });
    }

    [Fact]
    public void Names_of_targets_cannot_clash_with_others()
    {
        // MSBuild takes the last target of a name, whoever wrote it.
        var names = Directory.GetFiles(Evaluation.BuildFolder, "ScopeAnalyzers.*", SearchOption.AllDirectories)
            .SelectMany(file => XDocument.Load(file).Descendants("Target"))
            .Select(target => (string)target.Attribute("Name")!);

        Assert.All(names, name => Assert.StartsWith("AgentScope", name, StringComparison.Ordinal));
    }
}
