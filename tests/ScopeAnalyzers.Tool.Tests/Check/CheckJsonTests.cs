using ScopeAnalyzers.Tool.Check;

namespace ScopeAnalyzers.Tool.Tests.Check;

public class CheckJsonTests
{
    [Fact]
    public void It_is_the_contracts_form() => Golden.Is("check.json", CheckJson.Of(Reviews.OutOfScope) + "\n");

    [Fact]
    public void What_was_compiled_stands_at_the_end() => Golden.Is("check-compiled.json", CheckJson.Of(Reviews.Empty, Reviews.Compilations) + "\n");

    [Fact]
    public void Without_a_base_and_a_manifest_both_are_null()
    {
        var json = CheckJson.Of(Reviews.Empty with { Base = null, Source = null });
        Assert.Contains("\"base\": null", json, StringComparison.Ordinal);
        Assert.Contains("\"manifest\": null", json, StringComparison.Ordinal);
    }
}
