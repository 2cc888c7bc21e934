using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ScopeAnalyzers.Policy;

namespace ScopeAnalyzers.Analyzer.Tests;

/// <summary>Nothing is reported in what the SDK's own templates make, under a scope that lets in what they use.</summary>
public sealed class TemplateTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("scope-template-").FullName;

    [Theory]
    [InlineData("console")]
    [InlineData("classlib")]
    [InlineData("webapi")]
    [InlineData("worker")]
    [InlineData("xunit")]
    public async Task A_template_is_in_scope(string template)
    {
        using var made = Process.Start(new ProcessStartInfo("dotnet", ["new", template, "-o", folder, "-n", "Made", "--no-restore"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        await made.WaitForExitAsync();
        Assert.Equal(0, made.ExitCode);
        var policy = Policies.Of(
            (Kind.Apis, new(Policies.Rules(Kind.Apis, "allow", "N:System.**", "N:Microsoft.**", "N:Xunit.**", "N:Made.**", "N:<global>"), null)),
            (Kind.Use, new(Policies.Rules(Kind.Use, "allow", "System.**", "Microsoft.**", "Xunit.**", "Made.**", "<global>"), null)),
            (Kind.Declare, new(Policies.Rules(Kind.Declare, "allow", "Made.**", "<global>"), null)),
            (Kind.Capabilities, new(Policies.Rules(Kind.Capabilities, "allow", "console", "nondeterminism"), null)));

        var files = Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories).Where(file => !file.Contains("obj")).ToList();
        var trees = files.Select((file, index) => Judged.Parse(System.IO.File.ReadAllText(file), $"src/{index}.cs")).ToList();
        var scope = new EffectiveScope(Judged.Root, [policy], [.. trees.Select((tree, index) => new TouchedFile(
            $"src/{index}.cs",
            AuthoredTexts.HashesOf(tree.GetText()),
            [new AuthoredLines(0, null, "trailer", LineSet.Of([(1, tree.GetText().Lines.Count)]))],
            []))]);
        var compilation = CSharpCompilation.Create("Made", [.. trees, Judged.Parse(ImplicitUsings, "obj/Made.GlobalUsings.g.cs")], References.Web10, new(OutputKind.ConsoleApplication))
            .AddReferences(MetadataReference.CreateFromFile(typeof(FactAttribute).Assembly.Location));

        Assert.NotEmpty(trees);
        Assert.Empty(await Judged.Run(compilation, scope));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.Extensions.DependencyInjection;
        global using Microsoft.Extensions.Hosting;
        global using Microsoft.Extensions.Logging;
        global using Xunit;
        """;
}
