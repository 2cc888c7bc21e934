using System.Security.Cryptography;
using System.Text;

namespace ScopeAnalyzers.Review;

/// <summary>What makes a finding the same one after an edit above it: agent, rule and symbol, and no line number (cli.md).</summary>
internal static class Fingerprint
{
    public static string Of(Finding finding)
    {
        var (kind, id, act, part) = finding.Resource;
        string[] parts = [finding.Id, finding.Agent ?? "", finding.File ?? "", kind, id, act, part ?? ""];
        using var sha = SHA256.Create();
        var digest = sha.ComputeHash(Encoding.UTF8.GetBytes(string.Join("\n", parts)));
        return string.Concat(digest.Take(16).Select(part => part.ToString("x2", System.Globalization.CultureInfo.InvariantCulture)));
    }
}
