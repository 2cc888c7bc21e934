using ScopeAnalyzers.Policy.Effective;

namespace ScopeAnalyzers.Policy.Tests.Effective;

public class LineHashTests
{
    // FNV-1a of "a" and "ab" by its definition; of nothing it is the offset basis.
    [Theory]
    [InlineData("", 0x811C9DC5)]
    [InlineData("a", 0xE40C292C)]
    [InlineData(" a\t", 0xE40C292C)]
    [InlineData("ab", 0x4D2505CA)]
    [InlineData("a b", 0x4D2505CA)]
    public void A_line_has_the_hash_of_what_is_not_white(string line, uint hash) => Assert.Equal(hash, LineHash.Of(line, 0, line.Length));

    [Fact]
    public void Only_the_characters_asked_for_count() => Assert.Equal(LineHash.Of("ab", 0, 2), LineHash.Of("xabx", 1, 3));
}
