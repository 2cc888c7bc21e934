namespace Shop.Web;

/// <summary>The shop's pages.</summary>
public static class Pages
{
    public static string Home() => Page("Shop", "<p>Tea, mostly.</p>");

    public static string Page(string title, string body) =>
        $"<!doctype html><title>{title}</title><h1>{title}</h1>{body}";
}
