using System.Text;

namespace ScopeAnalyzers.Review.Authors.Agents.Signatures;

/// <summary>An SSH signature of a commit, and the bytes that it is about: the commit without its signature headers.</summary>
/// <param name="Armored">The signature, from its first line of hyphens to its last.</param>
internal sealed record CommitSignature(byte[] Payload, string Armored)
{
    private const string Begin = "-----BEGIN SSH SIGNATURE-----";
    private static readonly Encoding Bytes = Encoding.GetEncoding("ISO-8859-1");

    /// <summary>Takes a raw commit apart, or null if it has no SSH signature, or more signatures than one.</summary>
    public static CommitSignature? Of(byte[] commit)
    {
        // One character for each byte: what is signed is bytes, in whatever encoding.
        var text = Bytes.GetString(commit);
        var payload = new StringBuilder(text.Length);
        var signatures = new List<StringBuilder>();
        var inSignature = false;
        var at = 0;
        while (at < text.Length && text[at] != '\n')
        {
            var end = text.IndexOf('\n', at);
            var line = end < 0 ? text.Substring(at) : text.Substring(at, end - at + 1);
            at += line.Length;
            inSignature = line[0] == ' ' ? inSignature : IsSignature(line);
            if (!inSignature)
                payload.Append(line);
            else if (line[0] == ' ')
                signatures[signatures.Count - 1].Append(line, 1, line.Length - 1);
            else
                signatures.Add(new StringBuilder(line.Substring(line.IndexOf(' ') + 1)));
        }

        payload.Append(text, at, text.Length - at);
        return signatures.Count == 1 && signatures[0].ToString() is var armored && armored.StartsWith(Begin, StringComparison.Ordinal)
            ? new CommitSignature(Bytes.GetBytes(payload.ToString()), armored)
            : null;
    }

    private static bool IsSignature(string line) =>
        line.StartsWith("gpgsig ", StringComparison.Ordinal) || line.StartsWith("gpgsig-sha256 ", StringComparison.Ordinal);
}
