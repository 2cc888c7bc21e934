using ScopeAnalyzers.Policy.Effective;
using ScopeAnalyzers.Policy.Receipts;

namespace ScopeAnalyzers.Policy.Tests.Receipts;

public class ReceiptCheckTests
{
    private static readonly StoredScope Slice = new("/repo", [], [new("src/A.cs", [], [], [])]);

    [Fact]
    public void A_receipt_of_this_build_over_every_file_of_the_slice_is_good() =>
        Assert.Null(Failure(new Receipt("n1", "digest", [new("00", "A.cs"), new("01", "obj/Made.cs")])));

    [Fact]
    public void No_receipt_is_not_good() => Assert.Contains("no receipt", Failure(), StringComparison.Ordinal);

    [Fact]
    public void An_older_receipt_is_not_good() =>
        Assert.Contains("another build", Failure(new Receipt("n0", "digest", [new("00", "A.cs")])), StringComparison.Ordinal);

    [Fact]
    public void A_receipt_over_another_scope_is_not_good() =>
        Assert.Contains("another effective scope", Failure(new Receipt("n1", "other", [new("00", "A.cs")])), StringComparison.Ordinal);

    [Fact]
    public void A_receipt_that_leaves_a_file_of_the_slice_out_is_not_good() =>
        Assert.Contains("'src/A.cs'", Failure(new Receipt("n1", "digest", [new("00", "B.cs")])), StringComparison.Ordinal);

    private static string? Failure(params Receipt[] receipts) => ReceiptCheck.Failure(receipts, "n1", "digest", Slice, "/repo/src");
}
