namespace ScopeAnalyzers.Policy.Patterns;

/// <summary>
/// Segments, matched one by one; <c>**</c> is any number of them. On a mismatch only the last <c>**</c> takes one segment more,
/// which suffices: what stood before it matched at the leftmost place there is. So the time is bounded by path times pattern.
/// </summary>
internal sealed class PathGlob
{
    // null is "**", any number of segments, none included.
    private readonly List<Glob?> segments = [];

    public PathGlob(string text)
    {
        if (text.EndsWith("/", StringComparison.Ordinal))
            text += "**";
        foreach (var segment in text.Split('/'))
        {
            if (segment != "**")
                segments.Add(new Glob(segment));
            else if (segments.Count == 0 || segments[segments.Count - 1] is not null)
                segments.Add(null);
        }
    }

    public bool Matches(string path)
    {
        int segment = 0, start = 0, retrySegment = 0, retryStart = 0;
        while (start < path.Length)
        {
            var end = End(path, start);
            if (segment < segments.Count && segments[segment] is null)
            {
                retrySegment = ++segment;
                retryStart = start;
            }
            else if (segment < segments.Count && segments[segment]!.Matches(path, start, end))
            {
                segment++;
                start = end + 1;
            }
            else if (retrySegment > 0)
            {
                retryStart = End(path, retryStart) + 1;
                segment = retrySegment;
                start = retryStart;
            }
            else
            {
                return false;
            }
        }

        // At the end "**" is one segment or more: a path that has none left leaves it unmet.
        return segment == segments.Count;
    }

    private static int End(string path, int start)
    {
        var slash = path.IndexOf('/', start);
        return slash == -1 ? path.Length : slash;
    }
}
