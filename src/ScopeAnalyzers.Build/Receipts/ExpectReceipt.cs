using Microsoft.Build.Framework;

namespace ScopeAnalyzers.Build.Receipts;

/// <summary>
/// Notes right before the compiler may run which receipt and which assembly are there, for <see cref="DemandReceipt"/>. The note is also a
/// file until the receipt is accepted: if a build ends between, the next one finds it, and has the compiler run again.
/// </summary>
public sealed class ExpectReceipt : ScopeTask
{
    /// <summary>The project.</summary>
    [Required]
    public string Project { get; set; } = "";

    /// <summary>The analyzer's receipt.</summary>
    [Required]
    public string Receipt { get; set; } = "";

    /// <summary>When the compiler last made the assembly, or empty if it never did.</summary>
    public string Made { get; set; } = "";

    /// <summary>The file for the note.</summary>
    [Required]
    public string NoteFile { get; set; } = "";

    /// <summary>What is there.</summary>
    [Output]
    public string Before { get; private set; } = "";

    /// <inheritdoc/>
    protected override bool Run()
    {
        var directory = Path.GetDirectoryName(Project)!;
        var (receipt, note) = (Path.Combine(directory, Receipt), Path.Combine(directory, NoteFile));
        var now = CompileState.Of(receipt, Made);
        if (CompileNote.TellsUnproven(note, now) || ReceiptRead.Of(receipt, before: "")?.FailsTheCompile == true)
        {
            // The receipt of a compile that failed is not the assembly's, whatever made that. The compiler's targets take a missing receipt
            // for a reason to compile.
            File.Delete(receipt);
            now = now with { Receipt = "" };
        }

        CompileNote.Write(note, now);
        Before = now.ToString();
        return true;
    }
}
