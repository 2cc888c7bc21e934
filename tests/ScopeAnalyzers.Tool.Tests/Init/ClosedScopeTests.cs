using ScopeAnalyzers.Tool.Tests.Compile;
using ScopeAnalyzers.Tool.Tests.Compile.Referenced;

namespace ScopeAnalyzers.Tool.Tests.Init;

/// <summary><c>init --apis</c> on a real project.</summary>
public class ClosedScopeTests(ReferencedShop shop) : IClassFixture<ReferencedShop>
{
    private const string Prices = """
        using System.Linq;

        namespace Shop.Web.Prices;

        public sealed record Price(System.DateOnly Day, decimal Euro);

        public static class Sums
        {
            public static decimal Of(System.Collections.Generic.List<Price> prices)
            {
                foreach (var price in prices)
                    System.ArgumentNullException.ThrowIfNull(price);
                return System.Math.Abs(prices.Sum(price => price.Euro)) + new Shop.Rates.Bank().Fixed();
            }
        }

        """;

    [Fact]
    public void The_proposed_scope_admits_what_the_folder_uses_and_nothing_else()
    {
        Begin();

        var proposed = shop.Folder.Run("init", "--apis", "src/Web/Prices");

        Assert.Equal((0, ""), (proposed.ExitCode, proposed.Error));
        Assert.Contains("\"files\": { \"allow\": [\"src/Web/Prices/**\"] }", proposed.Out, StringComparison.Ordinal);
        Assert.Contains("\"N:Shop.Web.Prices\"", proposed.Out, StringComparison.Ordinal);
        Assert.Contains("\"T:System.Math\"", proposed.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("T:System.Decimal", proposed.Out, StringComparison.Ordinal);

        shop.Folder.Write("agent-scope.json", $$"""{ "version": 1, "agents": { "claude-code": { "scope": {{proposed.Out}} } } }""");
        shop.Folder.Commit("Close the scope");
        shop.Folder.Git("branch", "-f", "main");
        var again = Prices.Replace("Sums", "Totals", StringComparison.Ordinal).Replace("Price(", "Cost(", StringComparison.Ordinal);
        shop.Folder.Write("src/Web/Prices/Again.cs", again);
        shop.Folder.Write("src/Web/Prices/Random.cs", "namespace Shop.Web.Prices;\n\npublic static class Guess\n{\n    public static int It() => System.Random.Shared.Next();\n}\n");
        shop.Folder.Commit("Prices again" + CompiledShop.ByClaude);
        var check = shop.Folder.Run("check", "--compile");

        Assert.Equal(1, check.ExitCode);
        Assert.Contains("src/Web/Prices/Random.cs", check.Out, StringComparison.Ordinal);
        Assert.Contains("may not use Random (and 2 more uses)", check.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Again.cs", check.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_a_compiled_source_is_told_of()
    {
        Begin();
        Directory.CreateDirectory(Path.Combine(shop.Folder.Root, "docs"));

        var proposed = shop.Folder.Run("init", "--apis", "docs");

        Assert.Equal(3, proposed.ExitCode);
        Assert.Contains("no project that was loaded compiles a source in '", proposed.Error, StringComparison.Ordinal);
    }

    private void Begin()
    {
        shop.Folder.Git("checkout", "-q", "-f", "-B", "work", "main");
        shop.Folder.Write("src/Web/Prices/Prices.cs", Prices);
        shop.Folder.Write("src/Web/Web.csproj", ReferencedShop.Project(ReferencedShop.Reference("AngleSharp")));
        shop.Folder.Commit("Prices");
    }
}
