using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ScopeAnalyzers.Review.Git;

/// <summary>The ids by which git knows objects: 40 digits of SHA-1, or 64 of SHA-256.</summary>
internal static class ObjectId
{
    /// <summary>Whether a text is an id in full.</summary>
    public static bool Is(string text) => text.Length is 40 or 64 && text.All(c => c is (>= '0' and <= '9') or (>= 'a' and <= 'f'));

    /// <summary>The id that git gives to an object.</summary>
    /// <param name="digits">40 or 64.</param>
    public static string Of(string type, byte[] content, int digits)
    {
        byte[] whole = [.. Encoding.ASCII.GetBytes($"{type} {content.Length.ToString(CultureInfo.InvariantCulture)}\0"), .. content];
        using var hash = Hash(digits);
        return Text(hash.ComputeHash(whole), 0, digits / 2);
    }

    /// <summary>The id whose bytes stand in a folder's object.</summary>
    public static string Text(byte[] bytes, int start, int count) =>
        string.Concat(bytes.Skip(start).Take(count).Select(part => part.ToString("x2", CultureInfo.InvariantCulture)));

    [SuppressMessage("Security", "CA5350:Do Not Use Weak Cryptographic Algorithms", Justification = "Git's own ids are SHA-1; nothing else can be compared with them.")]
    private static HashAlgorithm Hash(int digits) => digits == 64 ? SHA256.Create() : SHA1.Create();
}
