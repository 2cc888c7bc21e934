using System.Text;

namespace ScopeAnalyzers.Review.Authors.Agents.Signatures;

/// <summary>
/// When the certificate of a signature ends, in the form that OpenSSH gives both (an ed25519 key alone). It is read to say why a signature
/// does not count; what counts is the word of ssh-keygen.
/// </summary>
internal static class SshCertificate
{
    private const string Kind = "ssh-ed25519-cert-v01@openssh.com";
    private const int Preamble = 10;
    private const long LastSecond = 253402300799;

    /// <summary>The end, or null if the signature has no certificate that ends.</summary>
    public static DateTimeOffset? EndOf(CommitSignature signature)
    {
        try
        {
            var lines = signature.Armored.Split('\n').Where(line => line.Length > 0 && line[0] != '-');
            var blob = Convert.FromBase64String(string.Concat(lines));
            // A magic word and the version, then the key that signed, as a field of its own.
            var key = Field(blob, Preamble, out _);
            if (Encoding.ASCII.GetString(Field(key, 0, out var at)) != Kind)
                return null;
            Field(key, at, out at); // nonce
            Field(key, at, out at); // key
            Field(key, at + 12, out at); // id, after serial and type
            Field(key, at, out at); // principals
            var seconds = Number(key, at + 8, 8); // after the begin
            return seconds is > 0 and < LastSecond ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;
        }
        catch (Exception e) when (e is FormatException or ArgumentException)
        {
            return null;
        }
    }

    private static byte[] Field(byte[] blob, int at, out int next)
    {
        var length = Number(blob, at, 4);
        if (length < 0 || length > blob.Length - at - 4)
            throw new FormatException();
        next = at + 4 + (int)length;
        return [.. blob.Skip(at + 4).Take((int)length)];
    }

    private static long Number(byte[] blob, int at, int bytes) => at + bytes <= blob.Length
        ? blob.Skip(at).Take(bytes).Aggregate(0L, (number, part) => unchecked((number << 8) | part))
        : throw new FormatException();
}
