using System.Text.Json;
using System.Xml.Linq;

namespace ScopeAnalyzers.Tool.Tests.Compile.Referenced;

/// <summary>A shop of a project that the agent writes, one that people write, and real packages.</summary>
public sealed class ReferencedShop : IDisposable
{
    private static readonly string[] Shown = ["id", "file", "line", "message"];

    public ReferencedShop()
    {
        Folder.Write("agent-scope.json", """
            {
              "version": 1,
              "agents": { "claude-code": { "scope": {
                "files": { "allow": ["src/Web/**", "src/Shared/**"] },
                "capabilities": { "deny": ["network"], "through": ["packages", "projects"] },
                "packages": { "allow": ["*"], "capabilities": "judge" },
                "projects": { "allow": ["**"] }
              } } }
            }
            """);
        Folder.Write("Shop.slnx", "<Solution>\n  <Project Path=\"src/Web/Web.csproj\" />\n</Solution>\n");
        Folder.Write("src/Rates/Rates.csproj", Project(""));
        Folder.Write("src/Rates/Rates.cs", """
            namespace Shop.Rates;

            public interface IRates { decimal Euro(); }

            public sealed class Teller : IRates
            {
                public decimal Euro() => new Bank().Euro();
            }

            public sealed class Bank
            {
                public async System.Threading.Tasks.Task<string> Today() => await Get();

                public decimal Euro() => Get().Result.Length;

                public decimal Fixed() => 1;

                private static System.Threading.Tasks.Task<string> Get() => new System.Net.Http.HttpClient().GetStringAsync("https://bank.example");
            }

            """);
        Folder.Write("src/Shared/Shared.csproj", Project(""));
        Folder.Write("src/Shared/Shared.cs", "namespace Shop.Shared;\n\npublic static class Page\n{\n    public static object Client() => new System.Net.Http.HttpClient();\n}\n");
        Folder.Write("src/Web/Web.csproj", Project(Reference("AngleSharp")));
        Folder.Write("src/Web/Page.cs", "namespace Shop.Web;\n\npublic static class Page;\n");
        Folder.Commit("The shop");
        Folder.Restore();
    }

    internal GitFolder Folder { get; } = RestoredProjects.Empty();

    /// <summary>The project file with references.</summary>
    public static string Project(params string[] references) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
          </PropertyGroup>
          <ItemGroup>
            {(references is [""] ? "" : "<ProjectReference Include=\"../Rates/Rates.csproj\" />\n    <ProjectReference Include=\"../Shared/Shared.csproj\" />")}
            {string.Join("\n    ", references)}
          </ItemGroup>
        </Project>

        """;

    /// <summary>A reference to a package in the version that this repository uses.</summary>
    public static string Reference(string id) => $"<PackageReference Include=\"{id}\" Version=\"{Versions[id]}\" />";

    /// <summary>Runs <c>check</c> on a branch where the agent wrote a file.</summary>
    internal (int ExitCode, IReadOnlyList<string> Findings) Check(string path, string text, params string[] options)
    {
        Folder.Git("checkout", "-q", "-f", "-B", "work", "main");
        Folder.Write(path, text);
        Folder.Commit("Work" + CompiledShop.ByClaude);
        if (path.EndsWith("proj", StringComparison.Ordinal))
            Folder.Restore();
        var invoked = Folder.Run(["check", "--format", "json", .. options]);
        using var json = JsonDocument.Parse(invoked.Out);
        return (invoked.ExitCode,
        [
            .. json.RootElement.GetProperty("findings").EnumerateArray()
                .Select(finding => string.Join(' ', Shown.Select(name => finding.GetProperty(name))))
                .Where(finding => !finding.StartsWith("SCOPE005", StringComparison.Ordinal)),
        ]);
    }

    public void Dispose() => Folder.Dispose();

    private static readonly Dictionary<string, string> Versions =
        XDocument.Load(Path.Combine(Repository.Root, "Directory.Packages.props")).Descendants("PackageVersion")
            .ToDictionary(each => each.Attribute("Include")!.Value, each => each.Attribute("Version")!.Value);
}
