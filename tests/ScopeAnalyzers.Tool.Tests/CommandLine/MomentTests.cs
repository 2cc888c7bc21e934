using ScopeAnalyzers.Tool.CommandLine;

namespace ScopeAnalyzers.Tool.Tests.CommandLine;

public class MomentTests
{
    [Theory]
    [InlineData("2026-11-24T08:00:00Z", "2026-11-24T08:00:00Z")]
    [InlineData("2026-11-24T08:00:00.25Z", "2026-11-24T08:00:00.25Z")]
    [InlineData("2026-11-24T08:00:00+02:00", "2026-11-24T06:00:00Z")]
    public void A_moment_has_a_zone(string text, string utc)
    {
        Assert.True(Moment.TryParse(text, out var moment));
        Assert.Equal(utc, Moment.Format(moment));
    }

    [Theory]
    [InlineData("2026-11-24")]
    [InlineData("2026-11-24T08:00:00")]
    [InlineData("24.11.2026 08:00")]
    public void Anything_else_is_none(string text) => Assert.False(Moment.TryParse(text, out _));
}
