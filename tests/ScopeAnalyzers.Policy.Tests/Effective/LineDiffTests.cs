using CsCheck;
using ScopeAnalyzers.Policy.Effective;

namespace ScopeAnalyzers.Policy.Tests.Effective;

public class LineDiffTests
{
    private static readonly Gen<uint[]> Lines = Gen.UInt[0, 3].Array[0, 12];

    [Fact]
    public void The_same_text_is_mapped_line_by_line() => Assert.Equal([0, 1, 2, 3], LineDiff.Map([7, 8, 7], [7, 8, 7]));

    [Fact]
    public void A_new_line_is_no_recorded_one() => Assert.Equal([0, 1, 0, 2], LineDiff.Map([7, 8], [7, 9, 8]));

    [Fact]
    public void What_follows_a_deleted_line_keeps_its_place() => Assert.Equal([0, 1, 3], LineDiff.Map([7, 9, 8], [7, 8]));

    [Fact]
    public void Lines_are_found_again_where_they_moved_to() =>
        Assert.Equal(LineSet.Of([3, 4]), LineDiff.Find(LineSet.Of([2, 3]), LineDiff.Map([1, 2, 3], [1, 9, 2, 3])));

    [Fact]
    public void Only_equal_lines_are_mapped_each_once_and_in_order() => Gen.Select(Lines, Lines).Sample((recorded, now) =>
    {
        var map = LineDiff.Map(recorded, now);
        var mapped = Enumerable.Range(1, now.Length).Where(line => map[line] != 0).ToList();
        return mapped.TrueForAll(line => recorded[map[line] - 1] == now[line - 1])
            && mapped.Zip(mapped.Skip(1)).All(pair => map[pair.First] < map[pair.Second]);
    });

    [Fact]
    public void As_many_lines_are_mapped_as_the_longest_common_subsequence_has() => Gen.Select(Lines, Lines).Sample((recorded, now) =>
        LineDiff.Map(recorded, now).Count(line => line != 0) == LongestCommon(recorded, now, recorded.Length, now.Length));

    [Fact]
    public void Beyond_its_bound_it_still_finds_every_line_that_is_there()
    {
        var recorded = Enumerable.Range(0, 5000).Select(line => (uint)line).ToArray();
        var now = recorded.Reverse().ToArray();
        var map = LineDiff.Map(recorded, now);
        Assert.All(Enumerable.Range(1, now.Length), line => Assert.Equal(now[line - 1], recorded[map[line] - 1]));
    }

    [Fact]
    public void Beyond_its_bound_a_line_that_is_there_once_more_is_new()
    {
        var recorded = Enumerable.Range(0, 2000).Select(line => (uint)line).ToArray();
        uint[] now = [.. recorded.Reverse(), 7, 9999, 0];
        Assert.Equal([1, 0, 0, 0], LineDiff.Map(recorded, now)[^4..]);
    }

    private static int LongestCommon(uint[] a, uint[] b, int i, int j)
    {
        var best = new int[i + 1, j + 1];
        for (var x = 1; x <= i; x++)
        {
            for (var y = 1; y <= j; y++)
                best[x, y] = a[x - 1] == b[y - 1] ? best[x - 1, y - 1] + 1 : Math.Max(best[x - 1, y], best[x, y - 1]);
        }

        return best[i, j];
    }
}
