namespace ScopeAnalyzers.Review.Authors.Agents;

/// <summary>A GitHub noreply address: <c>198982749+Copilot@users.noreply.github.com</c>, or the older form without a number.</summary>
internal sealed record GithubNoreply(string? Id, string Login)
{
    private const string Domain = "@users.noreply.github.com";

    /// <summary>Whether the account is an app's: no person's name has brackets.</summary>
    public bool IsApp => Login.EndsWith("[bot]", StringComparison.OrdinalIgnoreCase);

    /// <summary>The parts of an address; null for any other address.</summary>
    public static GithubNoreply? Of(string email)
    {
        if (!email.EndsWith(Domain, StringComparison.OrdinalIgnoreCase))
            return null;

        var local = email.Substring(0, email.Length - Domain.Length);
        var plus = local.IndexOf('+');
        return plus > 0 && local.Take(plus).All(c => c is >= '0' and <= '9')
            ? new GithubNoreply(local.Substring(0, plus), local.Substring(plus + 1))
            : new GithubNoreply(null, local);
    }
}
