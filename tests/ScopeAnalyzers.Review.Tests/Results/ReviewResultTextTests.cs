using ScopeAnalyzers.Review.Results;
using ScopeAnalyzers.Review.Tests.Git;

namespace ScopeAnalyzers.Review.Tests.Results;

public class ReviewResultTextTests
{
    [Fact]
    public void A_review_comes_back_but_for_its_policies()
    {
        using var repository = new TestRepository();
        repository.Write("agent-scope.json", """{ "version": 1, "agents": { "codex": { "scope": { "files": { "allow": ["src/**"] } } } } }""").Commit("base");
        repository.Branch("work").Write("src/A.cs", "class A;\n").Write("B.cs", "class B;\n").Commit("change", TestRepository.Codex);
        var result = repository.Review();

        var read = ReviewResultText.Read(ReviewResultText.Write(result));

        Assert.NotEmpty(result.Findings);
        Assert.Equal(ReviewResultText.Write(result), ReviewResultText.Write(read));
        Assert.Empty(read.Policies);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("{\"Root\": 1}")]
    public void A_broken_review_is_said_to_be_broken(string text) =>
        Assert.Throws<InvalidDataException>(() => ReviewResultText.Read(text));
}
