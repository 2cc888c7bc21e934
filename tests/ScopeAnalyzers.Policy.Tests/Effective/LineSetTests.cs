using CsCheck;
using ScopeAnalyzers.Policy.Effective;

namespace ScopeAnalyzers.Policy.Tests.Effective;

public class LineSetTests
{
    private static readonly Gen<int[]> Lines = Gen.Int[1, 12].Array[0, 8];

    [Fact]
    public void It_holds_its_lines_and_no_others() => Lines.Sample(lines =>
        Enumerable.Range(0, 15).All(line => LineSet.Of(lines).Contains(line) == lines.Contains(line)));

    [Fact]
    public void It_meets_what_holds_one_of_its_lines() => Gen.Select(Lines, Gen.Int[1, 12], Gen.Int[0, 4]).Sample((lines, first, more) =>
        LineSet.Of(lines).Intersects(first, first + more) == lines.Any(line => line >= first && line <= first + more));

    [Fact]
    public void What_it_writes_it_reads() => Lines.Sample(lines => LineSet.Parse(LineSet.Of(lines).ToString()).Equals(LineSet.Of(lines)));

    [Theory]
    [InlineData("", "")]
    [InlineData("3", "3")]
    [InlineData("3,1-2", "1-3")]
    [InlineData("1-9,2-3", "1-9")]
    [InlineData("1-3,3-5", "1-5")]
    [InlineData("1,3", "1,3")]
    [InlineData("5-6,8,1", "1,5-6,8")]
    public void Ranges_that_touch_or_overlap_are_one(string written, string text) => Assert.Equal(text, LineSet.Parse(written).ToString());

    [Fact]
    public void Two_sets_are_equal_where_they_hold_the_same_lines()
    {
        LineSet some = LineSet.Parse("1-3"), same = LineSet.Of([3, 2, 1]), other = LineSet.Parse("1-2");
        Assert.True(some.Equals((object)same));
        Assert.Equal(some.GetHashCode(), same.GetHashCode());
        Assert.NotEqual(LineSet.Parse("1,3").GetHashCode(), LineSet.Parse("1,4").GetHashCode());
        Assert.False(some.Equals((object)other));
        Assert.False(some.Equals(null));
        Assert.False(some.Equals("1-3"));
    }

    [Fact]
    public void No_line_is_a_set_too()
    {
        Assert.True(LineSet.Empty.IsEmpty);
        Assert.True(LineSet.Parse("").IsEmpty);
        Assert.False(LineSet.Parse("1").IsEmpty);
        Assert.Equal([(1, 2), (4, 4)], LineSet.Parse("1-2,4").Ranges);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("1-")]
    [InlineData("-1")]
    [InlineData("1,,2")]
    public void What_is_no_set_is_refused(string text) => Assert.Throws<FormatException>(() => LineSet.Parse(text));
}
