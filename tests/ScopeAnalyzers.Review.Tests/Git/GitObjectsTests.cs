using System.Text;
using ScopeAnalyzers.Review.Git;

namespace ScopeAnalyzers.Review.Tests.Git;

public sealed class GitObjectsTests : IDisposable
{
    private readonly TestRepository repository = new();
    private readonly GitObjects objects;

    public GitObjectsTests() => objects = new GitObjects(
        new GitProcess(GitExecutable.Find(Environment.GetEnvironmentVariable("PATH")), repository.Root, GitLimits.Default,
            CancellationToken.None), CancellationToken.None);

    public void Dispose()
    {
        objects.Dispose();
        repository.Dispose();
    }

    private string Blob(string text) => repository.GitWith(text, "hash-object", "-w", "--stdin");

    [Fact]
    public void Contents_come_by_id()
    {
        var (one, two) = (Blob("one"), Blob("two"));

        var contents = objects.Contents([one, two], bytes: 100).Value;

        Assert.Equal(["one", "two"], new[] { one, two }.Select(id => Encoding.UTF8.GetString(contents[id])));
    }

    [Fact]
    public void What_is_not_there_is_left_out()
    {
        var there = Blob("there");

        Assert.Equal([there], objects.Contents([new string('1', 40), there], bytes: 100).Value.Keys);
    }

    [Fact]
    public void What_goes_beyond_the_bytes_is_left_out_and_what_still_fits_is_not()
    {
        var (four, nine, three) = (Blob("four"), Blob("more than nine"), Blob("tri"));

        Assert.Equal([four, three], objects.Contents([four, nine, three], bytes: 8).Value.Keys);
    }

    [Fact]
    public void An_object_that_is_found_in_between_takes_no_answer_of_the_others()
    {
        var (one, two, three) = (Blob("one"), Blob("two"), Blob("three"));

        var first = objects.Contents([one], bytes: 100);
        var second = objects.Contents([two], bytes: 100);
        var found = objects.Find(three)!;

        Assert.Equal("three", Encoding.UTF8.GetString(found.Content!));
        Assert.Equal("two", Encoding.UTF8.GetString(second.Value[two]));
        Assert.Equal("one", Encoding.UTF8.GetString(first.Value[one]));
    }
}
