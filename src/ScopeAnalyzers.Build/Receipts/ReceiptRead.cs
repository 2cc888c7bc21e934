using ScopeAnalyzers.Policy.Receipts;

namespace ScopeAnalyzers.Build.Receipts;

/// <summary>Reads the receipt that the analyzer wrote.</summary>
internal static class ReceiptRead
{
    /// <summary>The receipt, or null if there is none, if it is damaged, or if it is an earlier compile's.</summary>
    /// <param name="before">What was there before the compiler ran; empty if the receipt was accepted since.</param>
    public static WrittenReceipt? Of(string file, string before)
    {
        using var reader = SharedFile.Open(file);
        return reader is not null && ReceiptText.Read(reader.ReadToEnd()) is { } written
            && written.Id != CompileState.Parse(before)?.Receipt
                ? written
                : null;
    }

    /// <summary>The id of the receipt, or null if there is none.</summary>
    public static string? IdOf(string file)
    {
        using var reader = SharedFile.Open(file);
        return ReceiptText.IdIn(reader?.ReadLine());
    }
}
