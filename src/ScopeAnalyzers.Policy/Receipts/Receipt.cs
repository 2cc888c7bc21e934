using System.Security.Cryptography;
using System.Text;

namespace ScopeAnalyzers.Policy.Receipts;

/// <summary>
/// The analyzer's word that it evaluated a compilation to the end: in a build a file (<see cref="WrittenReceipt"/>), elsewhere one
/// <c>SCOPE000</c>. Nothing else survives an analyzer that was switched off, removed or that crashed (diagnostics.md, "What cannot
/// silence a diagnostic").
/// </summary>
/// <param name="Nonce">The build's nonce (<see cref="VisibleProperties.Nonce"/>), echoed: an old receipt proves nothing.</param>
/// <param name="Scope">The digest of the effective scope that the analyzer read (<see cref="DigestOf"/>).</param>
/// <param name="Trees">Every syntax tree of the compilation, generated ones too.</param>
public sealed record Receipt(string Nonce, string Scope, IReadOnlyList<CompiledTree> Trees)
{
    /// <summary>The id under which it is reported.</summary>
    public const string Id = "SCOPE000";

    private const string NonceKey = "nonce", ScopeKey = "scope", TreesKey = "trees";

    /// <summary>The digest of an effective scope's text: SHA-256 of its UTF-8, in lower-case hexadecimal.</summary>
    public static string DigestOf(string effectiveScope)
    {
        using var sha = SHA256.Create();
        return CompiledTree.Hex(sha.ComputeHash(Encoding.UTF8.GetBytes(effectiveScope)));
    }

    /// <summary>The diagnostic's properties.</summary>
    public IReadOnlyDictionary<string, string?> ToProperties() => new Dictionary<string, string?>
    {
        [NonceKey] = Nonce,
        [ScopeKey] = Scope,
        [TreesKey] = string.Join("\n", Trees.Select(tree => $"{tree.Checksum} {tree.Path}")),
    };

    /// <summary>Reads <see cref="ToProperties"/> back, or null if they are not a receipt's.</summary>
    public static Receipt? FromProperties(IReadOnlyDictionary<string, string?> properties) =>
        properties.TryGetValue(NonceKey, out var nonce) && nonce is not null
        && properties.TryGetValue(ScopeKey, out var scope) && scope is not null
        && properties.TryGetValue(TreesKey, out var trees) && trees is not null
            ? new Receipt(nonce, scope, [.. trees.Split('\n').Where(line => line.Contains(' ')).Select(CompiledTree.Parse)])
            : null;
}
