using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ScopeAnalyzers.Review.Git;

/// <summary>Git's name for a content.</summary>
internal static class BlobId
{
    /// <summary>
    /// The id of a blob with this content, as a repository names it whose ids have so many digits: 40 (SHA-1) or 64 (SHA-256).
    /// </summary>
    public static string Of(byte[] content, int digits)
    {
        using HashAlgorithm hash = digits == 64 ? SHA256.Create() : NewSha1();
        var head = Encoding.ASCII.GetBytes($"blob {content.Length.ToString(CultureInfo.InvariantCulture)}\0");
        hash.TransformBlock(head, 0, head.Length, null, 0);
        hash.TransformFinalBlock(content, 0, content.Length);
        return string.Concat(hash.Hash!.Select(part => part.ToString("x2", CultureInfo.InvariantCulture)));
    }

#pragma warning disable CA5350 // Git's object names are SHA-1; nothing here rests on its strength.
    private static SHA1 NewSha1() => SHA1.Create();
#pragma warning restore CA5350
}
