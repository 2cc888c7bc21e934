using ScopeAnalyzers.Policy.Effective;

namespace ScopeAnalyzers.Policy.Receipts;

/// <summary>Whether the receipts of a compilation prove that the analyzer evaluated its slice of the change.</summary>
public static class ReceiptCheck
{
    /// <summary>What is wrong with them, or null if one of them is good.</summary>
    /// <param name="slice">The project's effective scope, and <paramref name="digest"/> that of its text.</param>
    /// <param name="directory">The project's folder, which the compiler's relative paths start from.</param>
    public static string? Failure(IReadOnlyList<Receipt> receipts, string nonce, string digest, StoredScope slice, string directory)
    {
        if (receipts.Count == 0)
            return "the analyzer left no receipt";
        if (receipts.FirstOrDefault(receipt => receipt.Nonce == nonce) is not { } own)
            return "its receipt is of another build";
        if (own.Scope != digest)
            return "the analyzer evaluated by another effective scope than this build wrote";

        var evaluated = new HashSet<string>(own.Trees.Select(tree => Full(tree.Path, directory)), StringComparer.OrdinalIgnoreCase);
        return slice.Files.FirstOrDefault(file =>
            !PageFiles.Contains(file.Path) && !evaluated.Contains(Full(file.Path, slice.Root))) is { } missed
            ? $"the compiler did not read '{missed.Path}', which the project names"
            : null;
    }

    private static string Full(string path, string directory) => Path.GetFullPath(Path.Combine(directory, path));
}
