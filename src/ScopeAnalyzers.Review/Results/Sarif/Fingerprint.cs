using ScopeAnalyzers.Review.Git;
using ScopeAnalyzers.Review.Model;

namespace ScopeAnalyzers.Review.Results.Sarif;

/// <summary>What makes a finding the same one after an edit above it: agent, rule and symbol, and no line number (cli.md).</summary>
public static class Fingerprint
{
    /// <summary>The fingerprint of a finding.</summary>
    public static string Of(Finding finding)
    {
        var (kind, id, act, part) = finding.Resource;
        return Digest.ShortOf(string.Join("\n", finding.Id, finding.Agent, finding.File, kind, id, act, part));
    }
}
