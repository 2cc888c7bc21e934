using ScopeAnalyzers.Policy.Receipts;

namespace ScopeAnalyzers.Policy.Tests.Receipts;

public class ReceiptTests
{
    private static Receipt Receipt => new("n1", Receipt.DigestOf("scope"), [new("00ff", "/repo/src/A file.cs"), new("", "/repo/obj/Made.g.cs")]);

    [Fact]
    public void What_a_receipt_says_survives_the_compilers_log()
    {
        var read = Receipt.FromProperties(Receipt.ToProperties());

        Assert.Equal((Receipt.Nonce, Receipt.Scope), (read!.Nonce, read.Scope));
        Assert.Equal(Receipt.Trees, read.Trees);
    }

    [Fact]
    public void It_is_read_from_the_properties_that_were_written_before()
    {
        var properties = Receipt.ToProperties();
        Assert.Equal(["nonce", "scope", "trees"], properties.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("00ff /repo/src/A file.cs\n /repo/obj/Made.g.cs", properties["trees"]);
    }

    [Theory]
    [InlineData("nonce")]
    [InlineData("scope")]
    [InlineData("trees")]
    public void Properties_without_any_of_its_own_are_no_receipt(string missing)
    {
        Assert.Null(
            Receipt.FromProperties(Receipt.ToProperties().Where(property => property.Key != missing).ToDictionary(StringComparer.Ordinal)));
        Assert.Null(
            Receipt.FromProperties(
                new Dictionary<string, string?>(Receipt.ToProperties().ToDictionary(StringComparer.Ordinal)) { [missing] = null }));
    }

    [Fact]
    public void A_compilation_without_trees_has_a_receipt_without_trees() =>
        Assert.Empty(Receipt.FromProperties((Receipt with { Trees = [] }).ToProperties())!.Trees);

    [Fact]
    public void A_scope_is_known_by_the_SHA_256_of_its_UTF_8() =>
        Assert.Equal("4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c", Receipt.DigestOf("é"));
}
