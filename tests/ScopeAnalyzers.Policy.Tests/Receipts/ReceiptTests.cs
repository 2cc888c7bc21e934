namespace ScopeAnalyzers.Policy.Tests;

public class ReceiptTests
{
    [Fact]
    public void What_a_receipt_says_survives_the_compilers_log()
    {
        var receipt = new Receipt("n1", Receipt.DigestOf("scope"), [new("00ff", "/repo/src/A file.cs"), new("", "/repo/obj/Made.g.cs")]);

        var read = Receipt.FromProperties(receipt.ToProperties());

        Assert.Equal((receipt.Nonce, receipt.Scope), (read!.Nonce, read.Scope));
        Assert.Equal(receipt.Trees, read.Trees);
    }

    [Fact]
    public void The_properties_of_another_diagnostic_are_no_receipt() =>
        Assert.Null(Receipt.FromProperties(new Dictionary<string, string?> { ["nonce"] = "n1" }));
}
