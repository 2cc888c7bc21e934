using Microsoft.Build.Utilities;
using ScopeAnalyzers.Build.Compiled;
using ScopeAnalyzers.Review.Findings.Compiled;

namespace ScopeAnalyzers.Build.Tests.Compiled;

public sealed class ReadFilesTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void An_item_and_a_tree_of_one_path_are_one_file()
    {
        var page = folder.Write("Page.cs", "");

        Assert.Equal([new CompiledFile(page, "", IsFound: false)], Read(items: [page], others: ["Page.cs"]));
    }

    [Fact]
    public void A_tree_that_no_item_names_was_read_too()
    {
        var extra = folder.Write("Extra.cs", "");

        Assert.Equal([extra], Read(items: [], others: [extra]).Select(file => file.Path));
    }

    [Fact]
    public void What_a_generator_made_is_no_file_or_its_copy_for_people()
    {
        folder.Write("generated/Regex.g.cs", "");

        Assert.Empty(Read(items: [], others: ["Generator/Regex.g.cs", "generated/Regex.g.cs"]));
    }

    private IReadOnlyList<CompiledFile> Read(string[] items, string[] others) =>
        ReadFiles.Of(items.Select(item => new TaskItem(item)), [], [], others, folder.Path, "generated");
}
