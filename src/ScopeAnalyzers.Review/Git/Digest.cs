using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ScopeAnalyzers.Review.Git;

/// <summary>SHA-256, in lower-case hexadecimal.</summary>
internal static class Digest
{
    /// <summary>The digest of a text's UTF-8.</summary>
    public static string Of(string text) => Of(Encoding.UTF8.GetBytes(text));

    /// <summary>The digest of bytes.</summary>
    public static string Of(byte[] bytes)
    {
        using var sha = SHA256.Create();
        return string.Concat(sha.ComputeHash(bytes).Select(part => part.ToString("x2", CultureInfo.InvariantCulture)));
    }

    /// <summary>The first half of a text's digest: as much as tells texts apart.</summary>
    public static string ShortOf(string text) => Of(text).Substring(0, 32);
}
