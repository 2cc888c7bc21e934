using ScopeAnalyzers.Policy.Receipts;

namespace ScopeAnalyzers.Policy.Tests.Receipts;

public class ReceiptTextTests
{
    private static WrittenReceipt Written => new(
        "r1",
        new("n1", "s1", [new("00ff", "/repo/src/A file.cs"), new("", "/repo/obj/Tab\there.g.cs")]),
        [new("SCOPE301", "codex may not\nuse it", new Dictionary<string, string?> { ["agent"] = "codex", ["task"] = null, ["by"] = "a\nb" })]);

    [Fact]
    public void What_is_written_is_read_again()
    {
        var read = ReceiptText.Read(ReceiptText.Write(Written))!;

        Assert.Equal((Written.Id, Written.Receipt.Nonce, Written.Receipt.Scope), (read.Id, read.Receipt.Nonce, read.Receipt.Scope));
        Assert.Equal(Written.Receipt.Trees, read.Receipt.Trees);
        var (expected, actual) = (Assert.Single(Written.Findings), Assert.Single(read.Findings));
        Assert.Equal((expected.Id, expected.Message), (actual.Id, actual.Message));
        Assert.Equal(expected.Properties, actual.Properties);
    }

    [Fact]
    public void A_compilation_without_trees_and_findings_has_a_receipt() =>
        Assert.Empty(ReceiptText.Read(ReceiptText.Write(new("r1", new("n1", "s1", []), [])))!.Receipt.Trees);

    [Fact]
    public void A_receipt_that_is_cut_anywhere_is_not_one()
    {
        var text = ReceiptText.Write(Written);

        Assert.All(Enumerable.Range(0, text.Length), length => Assert.Null(ReceiptText.Read(text[..length])));
    }

    [Theory]
    [InlineData("agent-scope-receipt-1", "agent-scope-receipt-2")] // another version
    [InlineData("\tr1\n", "\t\n")]
    [InlineData("\tn1\n", "\t\\0\n")]
    [InlineData("\ts1\n", "\t\\0\n")]
    [InlineData("tree\t", "branch\t")]
    [InlineData("00ff\t", "00ff\tand more\t")]
    [InlineData("\tcodex\t", "\t")] // a property without a value
    [InlineData("\ttask\t", "\tagent\t")] // twice
    [InlineData("\ttask\t", "\t\\0\t")] // without a name
    [InlineData("codex may not", "codex \\may not")] // an escape that is not written
    [InlineData("end\n", "end\nend\n")]
    public void A_receipt_that_is_damaged_is_not_one(string part, string damaged)
    {
        var text = ReceiptText.Write(Written);
        var at = text.IndexOf(part, StringComparison.Ordinal);

        Assert.Null(ReceiptText.Read(text[..at] + damaged + text[(at + part.Length)..]));
    }

    [Fact]
    public void The_first_line_has_the_id() => Assert.Equal("r1", ReceiptText.IdIn(ReceiptText.Write(Written).Split('\n')[0]));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("agent-scope-receipt-1")]
    [InlineData("agent-scope-receipt-1\t")]
    [InlineData("agent-scope-receipt-2\tr1")]
    [InlineData("agent-scope-receipt-1\tr1\tr2")]
    public void Another_first_line_has_none(string? line) => Assert.Null(ReceiptText.IdIn(line));
}
