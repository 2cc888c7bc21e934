using System.IO.Compression;
using System.Reflection.PortableExecutable;
using System.Text;
using System.Xml.Linq;
using ScopeAnalyzers.EndToEnd.Tests.Fixtures;

namespace ScopeAnalyzers.EndToEnd.Tests.Packages;

public class ContentsTests
{
    private static readonly string[] Schemas =
    [
        "schema/agent-scope.request.schema.json", "schema/agent-scope.schema.json", "schema/agent-scope.task.schema.json",
        .. new[] { "capabilities", "check", "decision", "explain", "export", "grant", "request", "revert", "test", "who" }.Select(name => $"schema/{name}-1.schema.json"),
    ];

    private static readonly string[] OfTheTasks = ["ScopeAnalyzers.Build", "ScopeAnalyzers.Policy", "ScopeAnalyzers.Review"];

    [Fact]
    public async Task The_package_holds_what_nuget_msbuild_and_the_compiler_look_for_and_nothing_else() => Assert.Equal(
        [
            "README.md",
            "ScopeAnalyzers.nuspec",
            "analyzers/dotnet/cs/ScopeAnalyzers.Analyzer.dll",
            "analyzers/dotnet/cs/ScopeAnalyzers.Analyzer.pdb",
            "analyzers/dotnet/cs/ScopeAnalyzers.CodeFixes.dll",
            "analyzers/dotnet/cs/ScopeAnalyzers.CodeFixes.pdb",
            "analyzers/dotnet/cs/ScopeAnalyzers.Policy.dll",
            "analyzers/dotnet/cs/ScopeAnalyzers.Policy.pdb",
            "build/ScopeAnalyzers.Review.proj",
            "build/ScopeAnalyzers.Tasks.props",
            "build/ScopeAnalyzers.props",
            "build/ScopeAnalyzers.targets",
            "buildMultiTargeting/ScopeAnalyzers.targets",
            "buildTransitive/ScopeAnalyzers.props",
            "buildTransitive/ScopeAnalyzers.targets",
            "icon.png",
            .. Schemas,
            .. CompiledAhead("linux-arm64"),
            .. CompiledAhead("linux-x64"),
            "tasks/netstandard2.0/Microsoft.Bcl.AsyncInterfaces.dll",
            "tasks/netstandard2.0/ScopeAnalyzers.Build.dll",
            "tasks/netstandard2.0/ScopeAnalyzers.Build.pdb",
            "tasks/netstandard2.0/ScopeAnalyzers.Policy.dll",
            "tasks/netstandard2.0/ScopeAnalyzers.Policy.pdb",
            "tasks/netstandard2.0/ScopeAnalyzers.Review.dll",
            "tasks/netstandard2.0/ScopeAnalyzers.Review.pdb",
            "tasks/netstandard2.0/System.Buffers.dll",
            "tasks/netstandard2.0/System.Memory.dll",
            "tasks/netstandard2.0/System.Numerics.Vectors.dll",
            "tasks/netstandard2.0/System.Runtime.CompilerServices.Unsafe.dll",
            "tasks/netstandard2.0/System.Text.Encodings.Web.dll",
            "tasks/netstandard2.0/System.Text.Json.dll",
            "tasks/netstandard2.0/System.Threading.Tasks.Extensions.dll",
            .. CompiledAhead("osx-arm64"),
            .. CompiledAhead("win-x64"),
        ],
        await Files("ScopeAnalyzers", "nupkg"));

    [Theory]
    [InlineData("linux-x64", 0x8664 ^ 0x7B79)]
    [InlineData("linux-arm64", 0xAA64 ^ 0x7B79)]
    [InlineData("osx-arm64", 0xAA64 ^ 0x4644)]
    [InlineData("win-x64", 0x8664)]
    public async Task The_tasks_of_a_platform_are_code_of_its_own(string platform, int machine)
    {
        await using var package = await Open("ScopeAnalyzers", "nupkg");
        foreach (var entry in package.Entries.Where(entry =>
            entry.FullName.StartsWith($"tasks/{platform}/", StringComparison.Ordinal) && entry.Name.EndsWith(".dll", StringComparison.Ordinal)))
        {
            using var assembly = new PEReader(new MemoryStream(await Bytes(entry)));
            // The format marks the operating system in the machine: a host takes no image of another's.
            Assert.Equal(machine, (int)assembly.PEHeaders.CoffHeader.Machine);
            Assert.NotEqual(0, assembly.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size);
        }
    }

    [Fact]
    public async Task The_tools_package_leads_to_those_of_the_platforms() => Assert.Equal(
        [
            "README.md",
            "ScopeAnalyzers.Tool.nuspec",
            "icon.png",
            .. Schemas,
            "tools/any/any/DotnetToolSettings.xml",
        ],
        await Files("ScopeAnalyzers.Tool", "nupkg"));

    [Theory]
    [InlineData("any")]
    [InlineData("linux-x64")]
    public async Task A_platforms_package_holds_the_command_with_the_compiler_and_nothing_else(string platform) => Assert.Equal(
        [
            "README.md",
            $"ScopeAnalyzers.Tool.{platform}.nuspec",
            "icon.png",
            .. Schemas,
            $"tools/net10.0/{platform}/BuildHost-netcore/Microsoft.Build.Locator.dll",
            $"tools/net10.0/{platform}/BuildHost-netcore/Microsoft.CodeAnalysis.Workspaces.MSBuild.BuildHost.deps.json",
            $"tools/net10.0/{platform}/BuildHost-netcore/Microsoft.CodeAnalysis.Workspaces.MSBuild.BuildHost.dll",
            $"tools/net10.0/{platform}/BuildHost-netcore/Microsoft.CodeAnalysis.Workspaces.MSBuild.BuildHost.runtimeconfig.json",
            $"tools/net10.0/{platform}/BuildHost-netcore/Microsoft.CodeAnalysis.Workspaces.MSBuild.Contracts.dll",
            $"tools/net10.0/{platform}/DotnetToolSettings.xml",
            $"tools/net10.0/{platform}/Humanizer.dll",
            $"tools/net10.0/{platform}/MessagePack.Annotations.dll",
            $"tools/net10.0/{platform}/MessagePack.dll",
            $"tools/net10.0/{platform}/Microsoft.Build.Framework.dll",
            $"tools/net10.0/{platform}/Microsoft.CodeAnalysis.CSharp.Workspaces.dll",
            $"tools/net10.0/{platform}/Microsoft.CodeAnalysis.CSharp.dll",
            $"tools/net10.0/{platform}/Microsoft.CodeAnalysis.ExternalAccess.RazorCompiler.dll",
            $"tools/net10.0/{platform}/Microsoft.CodeAnalysis.Workspaces.MSBuild.Contracts.dll",
            $"tools/net10.0/{platform}/Microsoft.CodeAnalysis.Workspaces.MSBuild.dll",
            $"tools/net10.0/{platform}/Microsoft.CodeAnalysis.Workspaces.dll",
            $"tools/net10.0/{platform}/Microsoft.CodeAnalysis.dll",
            $"tools/net10.0/{platform}/Microsoft.Extensions.AI.Abstractions.dll",
            $"tools/net10.0/{platform}/Microsoft.Extensions.DependencyInjection.Abstractions.dll",
            $"tools/net10.0/{platform}/Microsoft.Extensions.DependencyInjection.dll",
            $"tools/net10.0/{platform}/Microsoft.Extensions.Logging.Abstractions.dll",
            $"tools/net10.0/{platform}/Microsoft.Extensions.Logging.dll",
            $"tools/net10.0/{platform}/Microsoft.Extensions.Options.dll",
            $"tools/net10.0/{platform}/Microsoft.Extensions.Primitives.dll",
            $"tools/net10.0/{platform}/Microsoft.NET.StringTools.dll",
            $"tools/net10.0/{platform}/Microsoft.VisualStudio.SolutionPersistence.dll",
            $"tools/net10.0/{platform}/Microsoft.VisualStudio.Threading.dll",
            $"tools/net10.0/{platform}/Microsoft.VisualStudio.Validation.dll",
            $"tools/net10.0/{platform}/ModelContextProtocol.Core.dll",
            $"tools/net10.0/{platform}/Nerdbank.MessagePack.dll",
            $"tools/net10.0/{platform}/Nerdbank.Streams.dll",
            $"tools/net10.0/{platform}/Newtonsoft.Json.dll",
            $"tools/net10.0/{platform}/PolyType.dll",
            $"tools/net10.0/{platform}/ScopeAnalyzers.Analyzer.dll",
            $"tools/net10.0/{platform}/ScopeAnalyzers.Analyzer.pdb",
            $"tools/net10.0/{platform}/ScopeAnalyzers.Capabilities.dll",
            $"tools/net10.0/{platform}/ScopeAnalyzers.Capabilities.pdb",
            $"tools/net10.0/{platform}/ScopeAnalyzers.Policy.dll",
            $"tools/net10.0/{platform}/ScopeAnalyzers.Policy.pdb",
            $"tools/net10.0/{platform}/ScopeAnalyzers.Review.dll",
            $"tools/net10.0/{platform}/ScopeAnalyzers.Review.pdb",
            $"tools/net10.0/{platform}/Spectre.Console.Ansi.dll",
            $"tools/net10.0/{platform}/Spectre.Console.dll",
            $"tools/net10.0/{platform}/StreamJsonRpc.dll",
            $"tools/net10.0/{platform}/System.CommandLine.dll",
            $"tools/net10.0/{platform}/System.Composition.AttributedModel.dll",
            $"tools/net10.0/{platform}/System.Composition.Convention.dll",
            $"tools/net10.0/{platform}/System.Composition.Hosting.dll",
            $"tools/net10.0/{platform}/System.Composition.Runtime.dll",
            $"tools/net10.0/{platform}/System.Composition.TypedParts.dll",
            $"tools/net10.0/{platform}/agent-scope.deps.json",
            $"tools/net10.0/{platform}/agent-scope.dll",
            $"tools/net10.0/{platform}/agent-scope.pdb",
            $"tools/net10.0/{platform}/agent-scope.runtimeconfig.json",
        ],
        await Files($"ScopeAnalyzers.Tool.{platform}", "nupkg"));

    [Theory]
    [InlineData("ScopeAnalyzers")]
    [InlineData("ScopeAnalyzers.Tool.any")]
    [InlineData("ScopeAnalyzers.Tool.linux-x64")]
    public async Task A_package_of_symbols_has_those_of_each_assembly_of_ours(string id) => Assert.Equal(
        (await Files(id, "nupkg")).Where(file => file.EndsWith(".pdb", StringComparison.Ordinal)),
        (await Files(id, "snupkg")).Where(file => !file.EndsWith(".nuspec", StringComparison.Ordinal)));

    [Theory]
    [InlineData("ScopeAnalyzers")]
    [InlineData("ScopeAnalyzers.Tool")]
    [InlineData("ScopeAnalyzers.Tool.any")]
    public async Task A_package_says_what_it_is_under_which_license_and_of_which_commit(string id)
    {
        var manifest = XDocument.Parse(await Read(id, $"{id}.nuspec"));
        string? Of(string name) => manifest.Descendants().SingleOrDefault(element => element.Name.LocalName == name)?.Value;
        var repository = manifest.Descendants().Single(element => element.Name.LocalName == "repository");

        Assert.Equal((id, "MIT", "README.md", "icon.png"), (Of("id"), Of("license"), Of("readme"), Of("icon")));
        Assert.NotEmpty(Of("description")!);
        Assert.NotEmpty(Of("tags")!);
        Assert.Equal("git", repository.Attribute("type")?.Value);
        Assert.Equal(Of("projectUrl"), repository.Attribute("url")?.Value);
        Assert.Equal((await Command.Succeed(Feed.Root, "git", ["rev-parse", "HEAD"])).Trim(), repository.Attribute("commit")?.Value);
    }

    [Fact]
    public async Task The_package_is_a_development_dependency_with_no_dependency_of_its_own()
    {
        var manifest = await Read("ScopeAnalyzers", "ScopeAnalyzers.nuspec");

        Assert.Contains("<developmentDependency>true</developmentDependency>", manifest, StringComparison.Ordinal);
        Assert.DoesNotContain("<dependenc", manifest, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ScopeAnalyzers")]
    [InlineData("ScopeAnalyzers.Tool.any")]
    [InlineData("ScopeAnalyzers.Tool.linux-x64")]
    public async Task Our_assemblies_are_the_same_wherever_they_are_built(string id)
    {
        await using var package = await Open(id, "nupkg");
        var ours = package.Entries.Where(entry => entry.Name is ['S', 'c', 'o', 'p', 'e', .., '.', 'd', 'l', 'l'] or "agent-scope.dll").ToList();

        Assert.NotEmpty(ours);
        foreach (var entry in ours)
        {
            var image = await Bytes(entry);
            using var assembly = new PEReader(new MemoryStream(image));
            Assert.Contains(assembly.ReadDebugDirectory(), directory => directory.Type == DebugDirectoryEntryType.Reproducible);
            Assert.True(image.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Feed.Root)) < 0, $"{entry.FullName} names the folder that it was built in");
        }
    }

    [Theory]
    [InlineData("any")]
    [InlineData("linux-x64")]
    public async Task The_tool_is_the_command_agent_scope_on_every_platform(string platform)
    {
        Assert.Contains(
            $"<RuntimeIdentifierPackage RuntimeIdentifier=\"{platform}\" Id=\"ScopeAnalyzers.Tool.{platform}\" />",
            await Read("ScopeAnalyzers.Tool", "tools/any/any/DotnetToolSettings.xml"),
            StringComparison.Ordinal);
        Assert.Contains(
            "<Command Name=\"agent-scope\" EntryPoint=\"agent-scope.dll\" Runner=\"dotnet\"",
            await Read($"ScopeAnalyzers.Tool.{platform}", $"tools/net10.0/{platform}/DotnetToolSettings.xml"),
            StringComparison.Ordinal);
    }

    private static IEnumerable<string> CompiledAhead(string platform) =>
        OfTheTasks.SelectMany(name => (IEnumerable<string>)[$"tasks/{platform}/{name}.dll", $"tasks/{platform}/{name}.pdb"]);

    private static async Task<ZipArchive> Open(string id, string extension) =>
        await ZipFile.OpenReadAsync(Path.Combine(Feed.Folder, $"{id}.{await Feed.Version}.{extension}"));

    /// <summary>The files that whoever packs chose, without those of the container format.</summary>
    private static async Task<IReadOnlyList<string>> Files(string id, string extension)
    {
        await using var package = await Open(id, extension);
        return
        [
            .. package.Entries.Select(entry => entry.FullName)
                .Where(name =>
                    !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal) && name != "[Content_Types].xml")
                .Order(StringComparer.Ordinal),
        ];
    }

    private static async Task<string> Read(string id, string file)
    {
        await using var package = await Open(id, "nupkg");
        return Encoding.UTF8.GetString(await Bytes(package.GetEntry(file)!)).TrimStart('\uFEFF');
    }

    private static async Task<byte[]> Bytes(ZipArchiveEntry entry)
    {
        using var bytes = new MemoryStream();
        await using var content = await entry.OpenAsync();
        await content.CopyToAsync(bytes);
        return bytes.ToArray();
    }
}
