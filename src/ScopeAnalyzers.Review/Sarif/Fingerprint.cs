using System.Security.Cryptography;
using System.Text;

namespace ScopeAnalyzers.Review;

/// <summary>What makes a finding the same one after an edit above it: agent, rule and symbol, and no line number (cli.md).</summary>
internal static class Fingerprint
{
    public static string Of(Finding finding)
    {
        string[] parts = [finding.Id, finding.Agent ?? "", finding.File ?? "", .. finding.By, Thing(finding.Message)];
        using var sha = SHA256.Create();
        var digest = sha.ComputeHash(Encoding.UTF8.GetBytes(string.Join("\n", parts)));
        return string.Concat(digest.Take(16).Select(part => part.ToString("x2", System.Globalization.CultureInfo.InvariantCulture)));
    }

    // A message begins "AGENT may not ACT 'THING': "; what follows names places and commits.
    private static string Thing(string message) =>
        message.IndexOf("': ", StringComparison.Ordinal) is var end and > 0 ? message.Substring(0, end) : message;
}
