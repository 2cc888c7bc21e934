using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Policy.Tests.Text;

public class Rfc3339Tests
{
    [Theory]
    [InlineData("2026-11-24T08:00:00Z", "2026-11-24T08:00:00Z")]
    [InlineData("2026-11-24T08:00:00.25Z", "2026-11-24T08:00:00.25Z")]
    [InlineData("2026-11-24T08:00:00.000Z", "2026-11-24T08:00:00Z")]
    [InlineData("2026-11-24T08:00:00+02:00", "2026-11-24T06:00:00Z")]
    [InlineData("2026-11-24T08:00:00-02:30", "2026-11-24T10:30:00Z")]
    [InlineData("2026-11-24t08:00:00z", "2026-11-24T08:00:00Z")]
    [InlineData("2026-11-24T08:00:00.123456789Z", "2026-11-24T08:00:00.1234567Z")]
    public void A_time_has_an_offset_and_is_written_in_utc(string text, string utc)
    {
        Assert.True(Rfc3339.TryParse(text, out var time, out _));
        Assert.Equal(utc, Rfc3339.Write(time));
    }

    [Theory]
    [InlineData("", "is not year-month-dayThour:minute:second")]
    [InlineData("tomorrow", "is not year-month-dayThour:minute:second")]
    [InlineData("2026-11-24", "is not year-month-dayThour:minute:second")]
    [InlineData("24.11.2026 08:00", "is not year-month-dayThour:minute:second")]
    [InlineData("2026-11-24 08:00:00Z", "is not year-month-dayThour:minute:second")]
    [InlineData("2026-11-24T08:00:00", "has no offset")]
    [InlineData("2026-11-24T08:00:00.5", "has no offset")]
    [InlineData("2026-11-24T08:00:00.Z", "does not end in Z or an offset such as +02:00")]
    [InlineData("2026-11-24T08:00:00 Z", "does not end in Z or an offset such as +02:00")]
    [InlineData("2026-11-24T08:00:00+2", "does not end in Z or an offset such as +02:00")]
    [InlineData("2026-11-24T08:00:00Z\n", "does not end in Z or an offset such as +02:00")]
    [InlineData("2026-02-30T08:00:00Z", "is not on the calendar or the clock")]
    [InlineData("2026-11-24T24:00:00Z", "is not on the calendar or the clock")]
    [InlineData("2026-11-24T08:00:00+99:99", "is not on the calendar or the clock")]
    [InlineData("0001-01-01T00:00:00+14:00", "is not on the calendar or the clock")]
    public void Any_other_text_is_refused_with_what_is_wrong(string text, string expected)
    {
        Assert.False(Rfc3339.TryParse(text, out _, out var problem));
        Assert.Equal(expected, problem);
    }
}
