using ScopeAnalyzers.Build.Reuse;
using ScopeAnalyzers.Review.Results.Reuse;

namespace ScopeAnalyzers.Build.Tests.Reuse;

public sealed class SliceStampTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder folder = new();
    private readonly string slice;
    private readonly SliceStamp stamp;

    public SliceStampTests()
    {
        slice = folder.Write("agent-scope.effective", "slice\n");
        stamp = new SliceStamp("standing", Noon, Noon.AddHours(1), FileStamp.Of(slice).Stamp, HasAgentLines: true);
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void It_is_read_as_it_was_written()
    {
        stamp.Write(folder.File("agent-scope.stamp"));

        Assert.Equal(stamp, SliceStamp.Read(folder.File("agent-scope.stamp")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("standing\nyesterday\ntomorrow\n6 1\nTrue\n")]
    public void What_is_no_stamp_is_none(string text) => Assert.Null(SliceStamp.Read(folder.Write("agent-scope.stamp", text)));

    [Fact]
    public void Where_there_is_no_file_there_is_none() => Assert.Null(SliceStamp.Read(folder.File("agent-scope.stamp")));

    [Theory]
    [InlineData(0, true)]
    [InlineData(59, true)]
    [InlineData(60, false)] // a grant or an agent's entry begins or ends
    [InlineData(-1, false)] // the clock was set back
    public void It_holds_until_the_manifest_decides_otherwise(int minutes, bool holds) =>
        Assert.Equal(holds, stamp.Holds("standing", slice, Noon.AddMinutes(minutes)));

    [Fact]
    public void It_holds_for_what_stands_as_it_did() => Assert.False(stamp.Holds("another", slice, Noon));

    [Fact]
    public void It_does_not_hold_for_a_slice_that_someone_else_wrote()
    {
        folder.Write("agent-scope.effective", "another slice\n");

        Assert.False(stamp.Holds("standing", slice, Noon));
    }

    [Fact]
    public void It_does_not_hold_for_a_slice_that_is_gone()
    {
        File.Delete(slice);

        Assert.False(stamp.Holds("standing", slice, Noon));
    }
}
