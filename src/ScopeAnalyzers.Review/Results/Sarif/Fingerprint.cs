using ScopeAnalyzers.Review.Git;
using ScopeAnalyzers.Review.Model;

namespace ScopeAnalyzers.Review.Results.Sarif;

/// <summary>What makes a finding the same one after an edit above it: agent, rule and symbol, and no line number (cli.md).</summary>
internal static class Fingerprint
{
    public static string Of(Finding finding)
    {
        var (kind, id, act, part) = finding.Resource;
        return Digest.ShortOf(string.Join("\n", finding.Id, finding.Agent, finding.File, kind, id, act, part));
    }
}
