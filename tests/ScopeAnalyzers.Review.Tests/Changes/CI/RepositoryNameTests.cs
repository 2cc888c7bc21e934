using ScopeAnalyzers.Review.Changes.CI;

namespace ScopeAnalyzers.Review.Tests.Changes.CI;

public class RepositoryNameTests
{
    [Theory]
    [InlineData("https://github.com/acme/shop.git", "github.com/acme/shop")]
    [InlineData("https://user:secret@GitHub.com/acme/shop/", "github.com/acme/shop")]
    [InlineData("ssh://git@github.com:22/acme/shop.git", "github.com/acme/shop")]
    [InlineData("git@github.com:acme/shop.git", "github.com/acme/shop")]
    [InlineData("github.com:acme/group/shop", "github.com/acme/group/shop")]
    [InlineData("/srv/git/shop.git", null)]
    [InlineData("../shop", null)]
    [InlineData("C:\\git\\shop", null)]
    [InlineData("file:///srv/git/shop.git", null)]
    [InlineData("", null)]
    public void A_remotes_address_has_one_name(string address, string? expected) => Assert.Equal(expected, RepositoryName.Of(address));
}
