using System.Globalization;

namespace ScopeAnalyzers.Policy.Text;

/// <summary>
/// A time as the manifest, the command line and the properties of a build write it. RFC 3339 always says the offset, so a time means the
/// same on every machine.
/// </summary>
public static class Rfc3339
{
    private const string Form = "0000-00-00T00:00:00";

    /// <summary>Reads a time.</summary>
    /// <param name="problem">What is wrong, as it follows the text: <c>has no offset</c>.</param>
    public static bool TryParse(string text, out DateTimeOffset time, out string problem)
    {
        time = default;
        var seconds = text.Length < Form.Length ? text : text.Substring(0, Form.Length);
        var rest = text.Substring(seconds.Length);
        if (!HasForm(seconds, Form))
        {
            problem = "is not year-month-dayThour:minute:second";
            return false;
        }

        var fraction = Fraction(rest);
        var offset = rest.Substring(fraction.Length).ToUpperInvariant();
        if (offset.Length == 0)
        {
            problem = "has no offset";
            return false;
        }

        if (offset != "Z" && !HasForm(offset.Replace('-', '+'), "+00:00"))
        {
            problem = "does not end in Z or an offset such as +02:00";
            return false;
        }

        // Seven digits are all that a tick can hold; RFC 3339 allows more.
        var ticks = fraction.Length > 8 ? fraction.Substring(0, 8) : fraction;
        var canonical = seconds.ToUpperInvariant() + ticks + (offset == "Z" ? "+00:00" : offset);
        problem = "is not on the calendar or the clock";
        return DateTimeOffset.TryParseExact(
            canonical, "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
    }

    /// <summary>Writes a time in UTC, with no more digits than it has.</summary>
    public static string Write(DateTimeOffset time) =>
        time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    private static string Fraction(string rest)
    {
        if (rest.Length < 2 || rest[0] != '.')
            return "";
        var end = 1;
        while (end < rest.Length && rest[end] is >= '0' and <= '9')
            end++;
        return end == 1 ? "" : rest.Substring(0, end);
    }

    private static bool HasForm(string text, string form)
    {
        if (text.Length != form.Length)
            return false;
        for (var i = 0; i < text.Length; i++)
        {
            var fits = form[i] == '0' ? text[i] is >= '0' and <= '9' : char.ToUpperInvariant(text[i]) == form[i];
            if (!fits)
                return false;
        }

        return true;
    }
}
