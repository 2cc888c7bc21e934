using System.IO.Compression;

namespace ScopeAnalyzers.EndToEnd.Tests;

public class ContentsTests
{
    [Fact]
    public async Task The_package_holds_what_nuget_msbuild_and_the_compiler_look_for_and_nothing_else()
    {
        var files = await Files("ScopeAnalyzers");

        Assert.Equal(
            [
                "README.md",
                "ScopeAnalyzers.nuspec",
                "analyzers/dotnet/cs/ScopeAnalyzers.Analyzer.dll",
                "analyzers/dotnet/cs/ScopeAnalyzers.CodeFixes.dll",
                "analyzers/dotnet/cs/ScopeAnalyzers.Policy.dll",
                "build/ScopeAnalyzers.Review.proj",
                "build/ScopeAnalyzers.props",
                "build/ScopeAnalyzers.targets",
                "buildMultiTargeting/ScopeAnalyzers.targets",
                "buildTransitive/ScopeAnalyzers.props",
                "buildTransitive/ScopeAnalyzers.targets",
                "schema/agent-scope.schema.json",
                "tasks/netstandard2.0/Microsoft.Bcl.AsyncInterfaces.dll",
                "tasks/netstandard2.0/ScopeAnalyzers.Build.dll",
                "tasks/netstandard2.0/ScopeAnalyzers.Policy.dll",
                "tasks/netstandard2.0/ScopeAnalyzers.Review.dll",
                "tasks/netstandard2.0/System.Buffers.dll",
                "tasks/netstandard2.0/System.Memory.dll",
                "tasks/netstandard2.0/System.Numerics.Vectors.dll",
                "tasks/netstandard2.0/System.Runtime.CompilerServices.Unsafe.dll",
                "tasks/netstandard2.0/System.Text.Encodings.Web.dll",
                "tasks/netstandard2.0/System.Text.Json.dll",
                "tasks/netstandard2.0/System.Threading.Tasks.Extensions.dll",
            ],
            files);
    }

    [Fact]
    public async Task The_package_is_a_development_dependency_under_mit_with_no_dependency_of_its_own()
    {
        var manifest = await Read("ScopeAnalyzers", "ScopeAnalyzers.nuspec");

        Assert.Contains("<developmentDependency>true</developmentDependency>", manifest, StringComparison.Ordinal);
        Assert.Contains("<license type=\"expression\">MIT</license>", manifest, StringComparison.Ordinal);
        Assert.DoesNotContain("<dependenc", manifest, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_tool_is_the_command_agent_scope() =>
        Assert.Contains("<Command Name=\"agent-scope\" EntryPoint=\"agent-scope.dll\"", await Read("ScopeAnalyzers.Tool", "tools/net10.0/any/DotnetToolSettings.xml"), StringComparison.Ordinal);

    private static async Task<ZipArchive> Open(string id) => await ZipFile.OpenReadAsync(Path.Combine(Feed.Folder, $"{id}.{await Feed.Version}.nupkg"));

    /// <summary>The files that whoever packs chose, without those of the container format.</summary>
    private static async Task<IReadOnlyList<string>> Files(string id)
    {
        await using var package = await Open(id);
        return
        [
            .. package.Entries.Select(entry => entry.FullName)
                .Where(name => !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal) && name != "[Content_Types].xml")
                .Order(StringComparer.Ordinal),
        ];
    }

    private static async Task<string> Read(string id, string file)
    {
        await using var package = await Open(id);
        using var reader = new StreamReader(await package.GetEntry(file)!.OpenAsync());
        return await reader.ReadToEndAsync();
    }
}
