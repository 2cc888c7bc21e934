namespace ScopeAnalyzers.Review.Changes.CI;

/// <summary>The one form in which repositories are compared: <c>host/owner/name</c> (manifest.md, "Agents").</summary>
internal static class RepositoryName
{
    /// <summary>
    /// The name behind a remote's address (<c>https://…</c>, <c>ssh://…</c>, <c>git@host:path</c>); null for a folder or what is no
    /// address.
    /// </summary>
    public static string? Of(string address)
    {
        address = address.Trim();
        var scheme = address.IndexOf("://", StringComparison.Ordinal);
        string host, path;
        if (scheme > 0)
        {
            if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Host.Length == 0 || uri.IsFile)
                return null;
            (host, path) = (uri.Host, Uri.UnescapeDataString(uri.AbsolutePath));
        }
        else
        {
            // The short form of ssh; a single letter before the colon is a drive.
            var colon = address.IndexOf(':');
            if (colon < 2 || address.IndexOf('/') is var slash && slash >= 0 && slash < colon)
                return null;
            host = address.Substring(address.LastIndexOf('@', colon) + 1, colon - address.LastIndexOf('@', colon) - 1);
            path = address.Substring(colon + 1);
        }

        path = path.Trim('/');
        if (path.EndsWith(".git", StringComparison.OrdinalIgnoreCase))
            path = path.Substring(0, path.Length - 4);
        return host.Length > 0 && path.Length > 0 ? $"{host.ToLowerInvariant()}/{path}" : null;
    }
}
