using System.Text.Json;

namespace ScopeAnalyzers.Tool.Tests.Compile;

/// <summary>
/// A restored repository of one solution, whose library is compiled for two frameworks. People have silenced the analyzer in every way a
/// build knows. Whatever is loaded leaves a mark.
/// </summary>
public sealed class CompiledShop : IDisposable
{
    public const string ByClaude = "\n\nCo-authored-by: Claude <noreply@anthropic.com>";

    public CompiledShop()
    {
        Folder.Write("agent-scope.json", """
            {
              "version": 1,
              "agents": { "claude-code": { "scope": {
                "files": { "allow": ["src/**/*.cs", "tools/**"] },
                "apis": {
                  "deny": [
                    "N:System.Net.Http.**",
                    "M:System.Diagnostics.Process.Strat",
                    "T:Acme.Unknown"
                  ]
                }
              } } },
              "tasks": { "T-1": { "agent": ["claude-code"], "expires": "2030-01-01T00:00:00Z", "grants": [ { "apis": ["T:Shop.Web.Gone"], "because": "to come" } ] } }
            }
            """);
        Folder.Write(".editorconfig", "root = true\n[*]\ndotnet_analyzer_diagnostic.severity = none\ngenerated_code = true\n[*.cs]\ndotnet_diagnostic.SCOPE301.severity = none\n");
        Folder.Write("Shop.slnx", "<Solution>\n  <Project Path=\"src/Web/Web.csproj\" />\n</Solution>\n");
        Folder.Write("src/Web/Web.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks>
                <LangVersion>latest</LangVersion>
                <NoWarn>$(NoWarn);SCOPE000;SCOPE301</NoWarn>
                <RunAnalyzers>false</RunAnalyzers>
                <WarningLevel>0</WarningLevel>
              </PropertyGroup>
              <Target Name="Mark" BeforeTargets="ResolveReferences">
                <WriteLinesToFile File="obj/loaded.txt" Lines="$(TargetFramework)" />
              </Target>
            </Project>
            """);
        Folder.Write("src/Web/Page.cs", "using System;\n\nnamespace Shop.Web;\n\npublic static class Page\n{\n    public static void Show() => Console.WriteLine(Texts.Name);\n}\n");
        Folder.Write("src/Web/Texts.cs", "namespace Shop.Web;\n\npublic static class Texts\n{\n    public const string Name = \"a\";\n}\n");
        Folder.Commit("The shop");
        Folder.Restore();
    }

    internal GitFolder Folder { get; } = RestoredProjects.Empty();

    /// <summary>Whether a project's build logic ran since it was last asked.</summary>
    public bool WasLoaded()
    {
        var mark = Path.Combine(Folder.Root, "src", "Web", "obj", "loaded.txt");
        var loaded = File.Exists(mark);
        File.Delete(mark);
        return loaded;
    }

    /// <summary>A new branch of one commit of an agent's.</summary>
    public void Branch(params (string Path, string Text)[] files)
    {
        Folder.Git("checkout", "-q", "-f", "-B", "work", "main");
        Folder.Git("clean", "-q", "-f", "-d");
        foreach (var (path, text) in files)
            Folder.Write(path, text);
        Folder.Commit("Work" + ByClaude);
        WasLoaded();
    }

    /// <summary>Runs <c>check --compile</c>: its findings, each as <c>id file line</c>, by what it says.</summary>
    internal (Invoked Invoked, IReadOnlyList<string> Findings, JsonElement Root) Check(params string[] more)
    {
        var invoked = Folder.Run(["check", "--compile", "--format", "json", .. more]);
        var root = JsonDocument.Parse(invoked.Out).RootElement;
        var findings = root.GetProperty("findings").EnumerateArray()
            .Select(finding =>
                $"{finding.GetProperty("id").GetString()} {finding.GetProperty("file").GetString()} {finding.GetProperty("line").GetInt32()}");
        return (invoked, [.. findings.Where(finding => !finding.StartsWith("SCOPE005", StringComparison.Ordinal))], root);
    }

    public void Dispose() => Folder.Dispose();
}
