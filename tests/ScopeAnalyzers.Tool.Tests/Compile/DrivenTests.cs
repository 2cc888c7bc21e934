using System.Text;
using System.Text.RegularExpressions;
using ScopeAnalyzers.Documentation;

namespace ScopeAnalyzers.Tool.Tests.Compile;

/// <summary>
/// Three tasks that tempt an agent out of its scope, done with what the command says and nothing else: <c>docs/rounds.md</c> shows each
/// round, and a round that is not as it shows fails. With <c>GOLDEN=write</c> the page's rounds are written.
/// </summary>
public sealed partial class DrivenTests : IDisposable
{
    private const string Page = "docs/rounds.md", ByCodex = "Codex <codex@openai.com>";

    private readonly GitFolder folder = RestoredProjects.Empty();
    private readonly StringBuilder said = new();
    private readonly List<int> exits = [];

    public DrivenTests()
    {
        folder.Write("agent-scope.json", """
            {
              "version": 1,
              "agents": { "codex": { "scope": {
                "files": { "allow": ["src/Web/**/*.cs"] },
                "apis": { "deny": [{ "match": "N:System.Net.Http.**", "because": "all traffic goes through the gateway", "instead": "Shop.Web.Gateway" }] }
              } } }
            }
            """);
        folder.Write("Directory.Build.props", "<Project>\n  <PropertyGroup>\n    <TargetFramework>net10.0</TargetFramework>\n    <ImplicitUsings>enable</ImplicitUsings>\n  </PropertyGroup>\n</Project>\n");
        folder.Write("src/Web/Web.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />\n");
        folder.Write("src/Web/Gateway.cs", "namespace Shop.Web;\n\npublic static class Gateway\n{\n    public static string Get(Uri from) => from.Host;\n}\n");
        folder.Write("src/Web/Money.cs", "namespace Shop.Web;\n\npublic sealed record Money(decimal Amount);\n");
        folder.Write("Shop.slnx", "<Solution>\n  <Project Path=\"src/Web/Web.csproj\" />\n</Solution>\n");
        folder.Commit("The shop");
        folder.Git("switch", "-q", "-c", "work");
    }

    [Fact]
    public void A_denied_api_takes_one_red_round()
    {
        folder.Restore();
        Rates("new HttpClient().GetStringAsync(bank).Result");
        folder.Commit("Show the day's rate", ByCodex);
        Say("check", "--compile");
        Rates("Gateway.Get(bank)");
        folder.Commit("Use the gateway", ByCodex);
        Say("check", "--compile");

        Shown("A denied API", 1, 0);
    }

    [Fact]
    public void A_protected_file_takes_one_red_round_and_a_persons_grant()
    {
        const string props = "Directory.Build.props";
        var text = File.ReadAllText(Path.Combine(folder.Root, props));
        folder.Write(props, text.Replace("enable</ImplicitUsings>\n", "enable</ImplicitUsings>\n    <Nullable>enable</Nullable>\n", StringComparison.Ordinal));
        folder.Commit("Turn on nullable references\n\nTask: SHOP-7", ByCodex);
        Say("check");
        Say("request", "--because", "the task asks for nullable references");
        folder.Commit("Ask for a grant\n\nTask: SHOP-7", ByCodex);
        Say("check");
        folder.Git("switch", "-q", "main");
        folder.Git("checkout", "-q", "work", "--", ".agent-scope/requests");
        Say("grant", "codex", "--task", "SHOP-7", "--approved-by", "grace@shop.example");
        folder.Git("rm", "-q", "-r", "-f", ".agent-scope/requests");
        folder.Commit("Grant it");
        folder.Git("switch", "-q", "work");
        folder.Git("rebase", "-q", "main");
        Say("check");

        Shown("A protected file", 1, 0, 1, 0, 0);
    }

    [Fact]
    public void A_rename_across_scopes_takes_one_red_round()
    {
        Directory.CreateDirectory(Path.Combine(folder.Root, "src", "Billing"));
        folder.Git("mv", "src/Web/Money.cs", "src/Billing/Money.cs");
        folder.Commit("Move money to where it belongs", ByCodex);
        Say("check");
        folder.Git("mv", "src/Billing/Money.cs", "src/Web/Money.cs");
        folder.Commit("Leave money where it is", ByCodex);
        Say("check");

        Shown("A rename across scopes", 1, 0);
    }

    public void Dispose() => folder.Dispose();

    private void Rates(string call) => folder.Write("src/Web/Rates.cs",
        $"namespace Shop.Web;\n\npublic static class Rates\n{{\n    public static string Today(Uri bank) => {call};\n}}\n");

    private void Say(params string[] arguments)
    {
        var invoked = folder.Run(arguments);
        exits.Add(invoked.ExitCode);
        said.Append($"$ agent-scope {string.Join(' ', arguments.Select(each => each.Contains(' ', StringComparison.Ordinal) ? $"\"{each}\"" : each))}\n")
            .Append(invoked.Error).Append(invoked.Out.Trim('\n')).Append("\n\n");
    }

    private void Shown(string heading, params int[] expected)
    {
        Assert.True(expected.SequenceEqual(exits), said.ToString());
        var known = new List<string>();
        var rounds = Commit().Replace(said.ToString().Trim('\n').Replace(folder.Root, "shop", StringComparison.Ordinal), found =>
        {
            if (!known.Contains(found.Value))
                known.Add(found.Value);
            return new string((char)('1' + known.IndexOf(found.Value)), 7);
        });
        rounds = string.Join('\n', rounds.Split('\n').Select(line => line.TrimEnd()));
        var block = Regex.Match(Pages.Read(Page), $"## {heading}\n.*?```console\n(.*?)\n```", RegexOptions.Singleline).Groups[1];
        if (Environment.GetEnvironmentVariable("GOLDEN") == "write")
        {
            var page = Pages.Read(Page);
            File.WriteAllText(Path.Combine(Repository.Root, Page), page[..block.Index] + rounds + page[(block.Index + block.Length)..]);
            Assert.Fail($"{Page} was written: look at it, and run again without GOLDEN.");
        }

        Assert.Equal(block.Value, rounds);
    }

    [GeneratedRegex(@"\b[0-9a-f]{7}\b")]
    private static partial Regex Commit();
}
