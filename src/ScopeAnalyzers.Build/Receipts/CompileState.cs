using ScopeAnalyzers.Policy.Receipts;

namespace ScopeAnalyzers.Build.Receipts;

/// <summary>
/// The receipt and the assembly that are there at one time. The analyzer alone writes a receipt, so the one of an earlier compile remains
/// if the analyzer does not run. What shows that is an assembly that the compiler made again, beside the receipt of before.
/// </summary>
/// <param name="Receipt">The receipt's id, or empty if there is none.</param>
/// <param name="Made">When the compiler made the assembly, or empty if there is none.</param>
internal sealed record CompileState(string Receipt, string Made)
{
    public static CompileState Of(string receipt, string made) => new(ReceiptRead.IdOf(receipt) ?? "", made);

    /// <summary>Reads <see cref="ToString"/> back, or returns null if the text is not one.</summary>
    public static CompileState? Parse(string text) => text.Split('|') is [var receipt, var made] ? new(receipt, made) : null;

    /// <summary>Whether a compile came between, of which the analyzer left no receipt.</summary>
    public bool IsUnprovenBy(CompileState now) => now.Made != Made && now.Receipt == Receipt;

    /// <summary>Why the receipt that is there now does not prove the assembly beside it, or null if it may, or there is none.</summary>
    /// <param name="before">What was there before the compiler could run, or null if that is not known.</param>
    /// <param name="written">The receipt of <paramref name="now"/>, or null if it cannot be read.</param>
    public static string? FailureOf(CompileState? before, CompileState now, WrittenReceipt? written) =>
        now.Receipt.Length == 0 ? null
        : before?.IsUnprovenBy(now) != false ? "the compiler ran again, and the analyzer left no receipt of that"
        : written is null ? "its receipt cannot be read"
        : written.FailsTheCompile ? "the compiler passed what the analyzer reported as an error"
        : null;

    public override string ToString() => $"{Receipt}|{Made}";
}
