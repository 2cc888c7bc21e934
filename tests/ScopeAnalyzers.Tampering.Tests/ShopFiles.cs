namespace ScopeAnalyzers.Tampering.Tests;

/// <summary>The files of the shop.</summary>
internal static class ShopFiles
{
    public const string Allowed = """
        "src/Web/**/*.cs", "src/Web/Web.csproj", "src/Web/*.json", "tests/Web.Tests/**/*.cs", ".agent-scope/requests/**"
        """;

    public const string Manifest = $$"""
        {
          "version": 1,
          "scopes": {
            "web": {
              "files": {
                "allow": [{{Allowed}}],
                "deny": [{ "match": "tests/**", "acts": ["delete"], "because": "tests are not deleted, they are fixed" }]
              },
              "namespaces": { "declare": { "allow": ["Shop.Web.**"] }, "use": { "deny": ["Shop.Billing.**"] } },
              "apis": { "deny": [{ "match": "T:System.Net.Http.HttpClient", "instead": "Shop.Contracts.IGateway" }] },
              "capabilities": { "deny": ["process", "network", "reflection", "dynamic-code", "native", "unsafe"] },
              "packages": { "allow": ["Shop.*", "ScopeAnalyzers"] },
              "projects": { "allow": ["src/Contracts/Contracts.csproj"] }
            }
          },
          "agents": { "claude-code": { "scope": "web" } }
        }

        """;

    /// <summary>A project of the shop.</summary>
    public static string Project(string items = "") => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="ScopeAnalyzers" PrivateAssets="all" />{items}
          </ItemGroup>
        </Project>

        """;

    public const string Page = """
        namespace Shop.Web;

        public static class Page
        {
            public static string Title => "Shop";
        }

        """;

    public const string Invoices = """
        namespace Shop.Billing;

        public sealed class Invoices
        {
            public decimal Vat { get; set; } = 0.25m;
        }

        """;

    public const string Gateway = """
        namespace Shop.Contracts;

        public interface IGateway
        {
            string Send(string text);
        }

        """;

    /// <summary>Each file with its text.</summary>
    /// <param name="version">The version of the package ScopeAnalyzers.</param>
    public static IEnumerable<(string Path, string Text)> All(string version) =>
    [
        ("agent-scope.json", Manifest),
        (".gitignore", "bin/\nobj/\n*.local.cs\n"),
        ("Directory.Packages.props", $"""
            <Project>
              <PropertyGroup>
                <ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally>
              </PropertyGroup>
              <ItemGroup>
                <PackageVersion Include="ScopeAnalyzers" Version="{version}" />
              </ItemGroup>
            </Project>

            """),
        ("Shop.slnx", """
            <Solution>
              <Project Path="src/Billing/Billing.csproj" />
              <Project Path="src/Contracts/Contracts.csproj" />
              <Project Path="src/Web/Web.csproj" />
            </Solution>

            """),
        ("src/Billing/Billing.csproj", Project()),
        ("src/Billing/Invoices.cs", Invoices),
        ("src/Contracts/Contracts.csproj", Project()),
        ("src/Contracts/IGateway.cs", Gateway),
        ("src/Web/Web.csproj", Project("\n    <ProjectReference Include=\"../Contracts/Contracts.csproj\" />")),
        ("src/Web/Page.cs", Page),
        ("tests/Web.Tests/PageTests.cs", "namespace Shop.Web.Tests;\n\npublic class PageTests { }\n"),
        ("tests/Web.Tests/CartTests.cs", "namespace Shop.Web.Tests;\n\npublic class CartTests { }\n"),
        ("src/Web/settings.json", "{}\n"),
        (".agent-scope/requests/README.md", "What agents ask for.\n"),
        ("README.md", "# Shop\n"),
    ];
}
